# Policies of ECR repositories, whose grammar is IAM's but for the Sid.
variable "accounts" {
  type    = list(string)
  default = ["111122223333"]
}

variable "puller" {}

variable "policy" {}

resource "aws_ecr_repository" "app" {
  name = "app"
}

resource "aws_ecr_repository_policy" "nobody" {
  repository = aws_ecr_repository.app.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
      ~ iam/policy-document: the statement does not say whom it is about; ECR answers: InvalidParameterException: Invalid parameter at 'PolicyText' failed to satisfy constraint: 'Invalid repository policy provided'
        Effect   = "Allow"
        Action   = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
        Resource = "*"
      },
    ]
  })
}

resource "aws_ecr_repository_policy" "everybody" {
  repository = aws_ecr_repository.app.name
  policy     = data.aws_iam_policy_document.everybody.json
}

data "aws_iam_policy_document" "everybody" {
  statement {
    sid     = "Read access policy"
    actions = ["ecr:BatchGetImage"]

    principals {
      type        = "AWS"
      identifiers = [for id in var.accounts : "arn:aws:iam::${id}:*"]
                                                                 ~~ iam/policy-document: "arn:aws:iam::111122223333:*" is a part of an ARN, and a principal takes a whole one; ECR answers: InvalidParameterException: Invalid parameter at 'PolicyText' failed to satisfy constraint: 'Invalid repository policy provided' [fix]
    }
  }

  statement {
    actions = ["ecr:BatchGetImage"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${var.puller}:role/pull-*"]
                                                ~~~~~~~~~~~~ iam/policy-document: "arn:aws:iam::…:role/pull-*" is a part of an ARN, and a principal takes a whole one; ECR answers: InvalidParameterException: Invalid parameter at 'PolicyText' failed to satisfy constraint: 'Invalid repository policy provided'
    }
  }
}

resource "aws_ecr_repository_policy" "written" {
  repository = aws_ecr_repository.app.name
  policy     = <<EOF
{
  "Version": "2012-10-1",
             ~~~~~~~~~~~ iam/policy-document: Version "2012-10-1" is neither 2012-10-17 nor 2008-10-17; ECR answers: InvalidParameterException: Invalid parameter at 'PolicyText' failed to satisfy constraint: 'Invalid repository policy provided' [fix]
  "Statement": [
    { "Sid": "no effect", "Principal": "*", "Action": "ecr:BatchGetImage" },
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/policy-document: the statement has no Effect; ECR answers: InvalidParameterException: Invalid parameter at 'PolicyText' failed to satisfy constraint: 'Invalid repository policy provided'
    { "Sid": "another effect", "Effect": "Permit", "Principal": "*", "Action": "ecr:BatchGetImage" },
                                         ~~~~~~~~ iam/policy-document: Effect "Permit" is neither Allow nor Deny; ECR answers: InvalidParameterException: Invalid parameter at 'PolicyText' failed to satisfy constraint: 'Invalid repository policy provided'
    { "Sid": "no actions", "Effect": "Allow", "Principal": "*" },
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/policy-document: the statement has no actions; ECR answers: InvalidParameterException: Invalid parameter at 'PolicyText' failed to satisfy constraint: 'Invalid repository policy provided'
    { "Sid": "no service", "Effect": "Allow", "Principal": "*", "Action": "BatchGetImage" }
                                                                          ~~~~~~~~~~~~~~~ iam/policy-document: action "BatchGetImage" is no action of a service; ECR answers: InvalidParameterException: Invalid parameter at 'PolicyText' failed to satisfy constraint: 'Invalid repository policy provided'
  ]
}
EOF
}

# Right.
resource "aws_ecr_repository_policy" "right" {
  repository = aws_ecr_repository.app.name
  policy     = <<EOF
{
  "Version": "2008-10-17",
  "Statement": [
    {
      "Sid": "new policy",
      "Effect": "Allow",
      "Principal": "*",
      "Action": ["ecr:BatchGetImage"]
    },
    {
      "Sid": "new policy",
      "Effect": "Allow",
      "Principal": { "AWS": ["arn:aws:iam::111122223333:root", "*", "${var.puller}"] },
      "Action": "ecr:*"
    },
    {
      "Sid": "AllowPushPull",
      "Effect": "Allow",
      "Principal": { "Service": "codebuild.amazonaws.com" },
      "Action": "ecr:BatchGetImage",
      "Resource": "*",
      "Condition": { "StringLike": { "aws:SourceArn": "arn:aws:codebuild:*:111122223333:project/*" } }
    }
  ]
}
EOF
}

# Not known.
resource "aws_ecr_repository_policy" "unknown" {
  repository = aws_ecr_repository.app.name
  policy     = var.policy
}

resource "aws_iam_role" "trusting" {
  name = "trusting"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Action    = "sts:AssumeRole"
        Principal = { AWS = ["arn:aws:iam::111122223333:*", "arn:aws:iam::111122223333:role/deploy-*", "111122223333"] }
                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/policy-document: "arn:aws:iam::111122223333:*" is a part of an ARN, and a principal takes a whole one; IAM answers: MalformedPolicyDocument: Invalid principal in policy: "AWS":"arn:aws:iam::111122223333:*" [fix]
                                                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/policy-document: "arn:aws:iam::111122223333:role/deploy-*" is a part of an ARN, and a principal takes a whole one; IAM answers: MalformedPolicyDocument: Invalid principal in policy: "AWS":"arn:aws:iam::111122223333:role/deploy-*"
      },
      {
        Effect    = "Allow"
        Action    = "sts:AssumeRole"
        Principal = { AWS = "*" }
        Condition = { ArnLike = { "aws:PrincipalArn" = "arn:aws:iam::111122223333:role/deploy-*" } }
      },
    ]
  })
}
