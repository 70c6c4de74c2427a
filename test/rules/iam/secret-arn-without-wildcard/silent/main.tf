variable "secret" {}

resource "aws_iam_policy" "secrets" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Action = "secretsmanager:GetSecretValue"
        Resource = [
          "arn:aws:secretsmanager:eu-west-1:111122223333:secret:app/db-??????",
          "arn:aws:secretsmanager:eu-west-1:111122223333:secret:app/db-Xk2Pq9",
          "arn:aws:secretsmanager:eu-west-1:111122223333:secret:app/*",
          "arn:aws:secretsmanager:eu-west-1:111122223333:secret:app/db-secret",
          "arn:aws:secretsmanager:eu-west-1:111122223333:secret:*/db",
          "arn:aws:secretsmanager:eu-west-1:111122223333:secret:${var.secret}",
          "arn:aws:secretsmanager:eu-west-1:111122223333:secret:$${aws:PrincipalTag/app}",
          aws_secretsmanager_secret.db.arn,
          "*",
        ]
      },
      {
        Effect   = "Allow"
        Action   = "secretsmanager:CreateSecret"
        Resource = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:app/new"
      }
    ]
  })
}

resource "aws_secretsmanager_secret" "db" {
  name = "db"
}

# The same secret with and without its end.
resource "aws_iam_role_policy" "both" {
  name = "both"
  role = "app"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Allow"
      Action = ["secretsmanager:GetSecretValue"]
      Resource = [
        "arn:aws:secretsmanager:eu-central-1:111122223333:secret:app/db",
        "arn:aws:secretsmanager:eu-central-1:${data.aws_caller_identity.current.account_id}:secret:app/db*",
      ]
    }]
  })
}

# Whoever has it may read the secret without it.
resource "aws_iam_policy" "idle" {
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:app/idle" }]
  })
}

resource "aws_iam_role" "wide" {
  name               = "wide"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })
}

resource "aws_iam_role_policy_attachment" "idle" {
  role       = aws_iam_role.wide.name
  policy_arn = aws_iam_policy.idle.arn
}

resource "aws_iam_role_policy_attachment" "wide" {
  role       = aws_iam_role.wide.name
  policy_arn = "arn:aws:iam::aws:policy/SecretsManagerReadWrite"
}
