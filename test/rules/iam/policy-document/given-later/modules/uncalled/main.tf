# Nobody is seen to call it, and somebody may.
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
