data "aws_caller_identity" "current" {}

data "aws_iam_policy_document" "secrets" {
  statement {
    actions = ["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"]
    resources = [
      "arn:aws:secretsmanager:eu-west-1:${data.aws_caller_identity.current.account_id}:secret:app/db",
      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/secret-arn-without-wildcard: the policy names the secret "app/db" without the hyphen and six characters that end its ARN, and so matches no secret; who is allowed it by nothing else is told: AccessDeniedException [fix]
      local.token,
      ~~~~~~~~~~~ iam/secret-arn-without-wildcard: the policy names the secret "app/token" without the hyphen and six characters that end its ARN, and so matches no secret; who is allowed it by nothing else is told: AccessDeniedException [fix]
      "arn:aws:secretsmanager:*:*:secret:${local.name}",
      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/secret-arn-without-wildcard: the policy names the secret "app/key" without the hyphen and six characters that end its ARN, and so matches no secret; who is allowed it by nothing else is told: AccessDeniedException [fix]
    ]
  }
}

locals {
  token = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:app/token"
  name  = "app/key"
}

resource "aws_iam_policy" "secrets" {
  policy = data.aws_iam_policy_document.secrets.json
}

resource "aws_iam_role" "app" {
  inline_policy {
    name   = "secrets"
    policy = <<-EOT
      {
        "Version": "2012-10-17",
        "Statement": {
          "Effect": "Allow",
          "Action": "*",
          "Resource": ["arn:aws:secretsmanager:us-east-1:111122223333:secret:rds!db-00000000-0000-0000-0000-000000000000"]
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/secret-arn-without-wildcard: the policy names the secret "rds!db-00000000-0000-0000-0000-000000000000" without the hyphen and six characters that end its ARN, and so matches no secret; who is allowed it by nothing else is told: AccessDeniedException [fix]
        }
      }
    EOT
  }
}

# What is allowed on everything else is another matter.
resource "aws_iam_role_policy" "others" {
  name = "others"
  role = "app"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["ssm:GetParameters"], Resource = "*" },
      {
        Effect   = "Allow"
        Action   = ["secretsmanager:GetSecretValue"]
        Resource = "arn:aws:secretsmanager:eu-central-1:111122223333:secret:app/cache"
                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/secret-arn-without-wildcard: the policy names the secret "app/cache" without the hyphen and six characters that end its ARN, and so matches no secret; who is allowed it by nothing else is told: AccessDeniedException [fix]
      },
    ]
  })
}

# One of two who have it may read all secrets.
resource "aws_iam_policy" "shared" {
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:app/shared" }]
                                                                                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/secret-arn-without-wildcard: the policy names the secret "app/shared" without the hyphen and six characters that end its ARN, and so matches no secret; who is allowed it by nothing else is told: AccessDeniedException [fix]
  })
}

resource "aws_iam_role" "wide" {
  name               = "wide"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })
}

resource "aws_iam_role" "narrow" {
  name               = "narrow"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })
}

resource "aws_iam_role_policy_attachment" "shared" {
  for_each   = toset([aws_iam_role.wide.name, aws_iam_role.narrow.name])
  role       = each.key
  policy_arn = aws_iam_policy.shared.arn
}

resource "aws_iam_role_policy_attachment" "wide" {
  role       = aws_iam_role.wide.name
  policy_arn = "arn:aws:iam::aws:policy/SecretsManagerReadWrite"
}
