resource "aws_iam_policy" "uploads" {
  name = "uploads"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "read-uploads"
                   ~~~~~~~~~~~~~~ iam/policy-document: Sid "read-uploads" holds more than letters and digits; IAM answers: MalformedPolicyDocument: Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]* [fix]
        Effect   = "Allow"
        Action   = ["s3:GetObject", "ListBucket"]
                                    ~~~~~~~~~~~~ iam/policy-document: action "ListBucket" is no action of a service; IAM answers: MalformedPolicyDocument: Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.
        Resource = "arn:aws:s3:::uploads/*"
      },
      {
      ~ iam/policy-document: the statement has no resources; IAM answers: MalformedPolicyDocument: Policy statement must contain resources.
        Effect = "allow"
                 ~~~~~~~ iam/policy-document: Effect "allow" is neither Allow nor Deny; IAM answers: MalformedPolicyDocument: Syntax errors in policy [fix]
        Action = "s3:ListAllMyBuckets"
      }
    ]
  })
}
