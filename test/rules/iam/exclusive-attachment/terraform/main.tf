data "aws_partition" "current" {}

resource "aws_iam_policy" "own" {
  name   = "own"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::app/*" }] })
}

resource "aws_iam_policy_attachment" "own" {
  name       = "own"
  roles      = ["app"]
  policy_arn = aws_iam_policy.own.arn
               ~~~~~~~~~~~~~~~~~~~~~~ iam/exclusive-attachment: aws_iam_policy_attachment.own takes its policy away from all that it does not name, and aws_iam_role_policy_attachment.worker attaches the same; with each apply one of the two is undone
}

resource "aws_iam_role_policy_attachment" "worker" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ iam/exclusive-attachment: the other attachment
  role       = "worker"
  policy_arn = aws_iam_policy.own.arn
}

resource "aws_iam_policy_attachment" "partition" {
  name       = "partition"
  users      = ["ci"]
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/ReadOnlyAccess"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/exclusive-attachment (information): aws_iam_policy_attachment.partition takes ReadOnlyAccess away from all others in the account: roles, users and groups that it does not name lose it with the next apply
}

resource "aws_iam_policy_attachment" "managed" {
  name       = "managed"
  roles      = ["app"]
  policy_arn = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/exclusive-attachment: aws_iam_policy_attachment.managed takes AmazonSSMManagedInstanceCore away from all that it does not name, and aws_iam_role_policy_attachment.managed attaches the same; with each apply one of the two is undone
}

resource "aws_iam_role_policy_attachment" "managed" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ iam/exclusive-attachment: the other attachment
  role       = "worker"
  policy_arn = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"
}
