variable "policy" {}

resource "aws_iam_policy" "own" {
  name   = "own"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::app/*" }] })
}

resource "aws_iam_policy" "other" {
  name   = "other"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::other/*" }] })
}

resource "aws_iam_policy_attachment" "own" {
  name       = "own"
  roles      = ["app", "worker"]
  policy_arn = aws_iam_policy.own.arn
}

resource "aws_iam_role_policy_attachment" "other" {
  role       = "worker"
  policy_arn = aws_iam_policy.other.arn
}

resource "aws_iam_policy_attachment" "given" {
  name       = "given"
  roles      = ["app"]
  policy_arn = var.policy
}

resource "aws_iam_role_policy_attachment" "managed" {
  role       = "worker"
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"
}
