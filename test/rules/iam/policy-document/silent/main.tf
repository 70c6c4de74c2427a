variable "effect" {}

variable "actions" {
  type = list(string)
}

variable "statements" {
  type = list(any)
}

data "aws_iam_policy_document" "right" {
  statement {
    actions       = ["*"]
    not_resources = ["arn:aws:s3:::a"]
  }

  statement {
    sid         = ""
    not_actions = ["iam:*"]
    resources   = ["*"]
  }

  statement {
    sid       = ""
    effect    = var.effect
    actions   = var.actions
    resources = var.actions
  }

  dynamic "statement" {
    for_each = var.actions
    content {
      sid     = statement.value
      actions = [statement.value]
    }
  }
}

resource "aws_iam_policy" "right" {
  policy = data.aws_iam_policy_document.right.json
}

# The policy of a resource has a principal, and need not have letters in its Sid only.
data "aws_iam_policy_document" "bucket" {
  statement {
    sid       = "public-read"
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::a/*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}

resource "aws_s3_bucket_policy" "bucket" {
  bucket = "a"
  policy = data.aws_iam_policy_document.bucket.json
}

resource "aws_iam_role" "trust" {
  assume_role_policy = jsonencode({
    Version = "2008-10-17"
    Statement = [
      { Sid = "", Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } },
      merge({ Effect = "Allow" }, var.statements),
    ]
  })
}

resource "aws_iam_role_policy" "unknown" {
  role   = "app"
  policy = jsonencode({ Version = "2012-10-17", Statement = var.statements })
}

resource "aws_iam_role_policy" "placeholder" {
  role   = "app"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:*", Resource = "arn:aws:s3:::$${aws:username}/*" }] })
}

# An argument that is to be filled in, and a trust policy in small letters.
variable "bucket" {
  default = ""
}

resource "aws_iam_role_policy" "empty" {
  role   = "app"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:*", Resource = [var.bucket] }] })
}

resource "aws_iam_role" "small" {
  assume_role_policy = jsonencode({ Statement = [{ Effect = "allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })
}

resource "aws_iam_policy" "text" {
  policy = "no JSON at all"
}

resource "aws_iam_policy" "template" {
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = "<ClientOrgSecretNameArn>" }]
  })
}

# Terragrunt gives it.
variable "function_arn" {
  type    = string
  default = "ARN of the API function"
}

resource "aws_iam_policy" "described" {
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "lambda:InvokeFunction", Resource = var.function_arn }]
  })
}
