# What is right, what the table does not know, other partitions and other accounts.
variable "name" {}

resource "aws_iam_policy" "own" {
  name   = "AmazonECSTaskExecutionRolePolicy"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::app/*" }] })
}

resource "aws_iam_role_policy_attachment" "each" {
  for_each = toset([
    "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy",
    "arn:aws:iam::aws:policy/AmazonECS_FullAccess",
    "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess",
    "arn:aws:iam::aws:policy/AmazonECSTaskExecutionRole",
    "arn:aws:iam::aws:policy/NoSuchPolicyThatWeKnow",
    "arn:aws:iam::aws:policy/AmazonECSTaskExecutionRolePolicy${var.name}",
    "arn:aws:iam::aws:policy/${var.name}AmazonECSTaskExecutionRolePolicy",
    "arn:aws-cn:iam::aws:policy/AmazonECSTaskExecutionRolePolicy",
    "arn:aws:iam::111122223333:policy/AmazonECSTaskExecutionRolePolicy",
    "arn:aws:iam::aws:policy/",
    "",
  ])
  role       = "app"
  policy_arn = each.value
}

resource "aws_iam_role_policy_attachment" "own" {
  role       = "app"
  policy_arn = aws_iam_policy.own.arn
}

data "aws_iam_policy" "named" {
  name = "AmazonECSTaskExecutionRolePolicy"
}

resource "aws_iam_role_policy_attachment" "named" {
  role       = "app"
  policy_arn = data.aws_iam_policy.named.arn
}

data "aws_iam_role" "elsewhere" {
  name = "elsewhere"
}
