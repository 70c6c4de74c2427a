variable "name" {
  type = string
}

variable "stream_arns" {
  type    = list(string)
  default = []
}

resource "aws_iam_policy" "streams" {
  name = "streams"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["firehose:PutRecord"], Resource = var.stream_arns }]
  })
}

resource "aws_iam_policy" "none" {
  name = "none"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["firehose:PutRecord"], Resource = [] }]
                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/policy-document: the statement has no resources; IAM answers: MalformedPolicyDocument: Policy statement must contain resources.
  })
}
