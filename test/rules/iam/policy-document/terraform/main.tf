data "aws_iam_policy_document" "wrong" {
  statement {
    sid       = "One"
    actions   = ["s3:GetObject:*"]
                 ~~~~~~~~~~~~~~~~ iam/policy-document: action "s3:GetObject:*" is no action of a service; IAM answers: MalformedPolicyDocument: Actions/Condition can contain only one colon.
    resources = ["uploads"]
                 ~~~~~~~~~ iam/policy-document: "uploads" is no ARN; IAM answers: MalformedPolicyDocument: Resource uploads must be in ARN format or "*".
  }

  statement {
  ~~~~~~~~~ iam/policy-document: the statement has no actions; IAM answers: MalformedPolicyDocument: Policy statement must contain actions.
  ~~~~~~~~~ iam/policy-document: the statement has no resources; IAM answers: MalformedPolicyDocument: Policy statement must contain resources.
    sid     = "One"
              ~~~~~ iam/policy-document: another statement has the Sid "One"; IAM answers: MalformedPolicyDocument: Statement IDs (SID) in a single policy must be unique.
    effect  = "Permit"
              ~~~~~~~~ iam/policy-document: Effect "Permit" is neither Allow nor Deny; IAM answers: MalformedPolicyDocument: Syntax errors in policy
    actions = []
    principals {
    ~~~~~~~~~~ iam/policy-document: the policy of a role, user or group has no principals; IAM answers: MalformedPolicyDocument: Policy document should not specify a principal.
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

resource "aws_iam_role_policy" "wrong" {
  role   = "app"
  policy = data.aws_iam_policy_document.wrong.json
}

resource "aws_iam_user_policy" "version" {
  user   = "app"
  policy = <<-EOT
    {
      "Version": "2025-01-01",
                 ~~~~~~~~~~~~ iam/policy-document: Version "2025-01-01" is neither 2012-10-17 nor 2008-10-17; IAM answers: MalformedPolicyDocument: Syntax errors in policy [fix]
      "Statement": {"Action": "s 3:GetObject", "Resource": "*"}
                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/policy-document: the statement has no Effect; IAM answers: MalformedPolicyDocument: Syntax errors in policy
                              ~~~~~~~~~~~~~~~ iam/policy-document: action "s 3:GetObject" is no action of a service; IAM answers: MalformedPolicyDocument: Vendor s 3 is not valid
    }
  EOT
}

# A trust policy has other parts.
resource "aws_iam_role" "trust" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Action    = "sts:AssumeRole"
        Principal = { Service = "ecs-tasks.amazonaws.com" }
        Resource  = "*"
        ~~~~~~~~ iam/policy-document: a trust policy has no Resource; IAM answers: MalformedPolicyDocument: Has prohibited field Resource [fix]
      },
      {
      ~ iam/policy-document: the statement does not say who may assume the role; IAM answers: MalformedPolicyDocument: AssumeRole policy must contain principals.
        Effect = "Allow"
        Action = "sts:AssumeRole"
      }
    ]
  })
}

# 60 statements of 130 characters or so.
resource "aws_iam_policy" "long" {
  policy = jsonencode({
  ~~~~~~ iam/policy-document: the policy has at least 7348 characters without white space, and IAM takes 6144; it answers: LimitExceeded: Cannot exceed quota for PolicySize: 6144
    Version = "2012-10-17"
    Statement = [for number in range(60) : {
      Effect   = "Allow"
      Action   = ["s3:GetObject", "s3:PutObject"]
      Resource = "arn:aws:s3:::a-bucket-of-a-rather-long-name-${number}/*"
    }]
  })
}
