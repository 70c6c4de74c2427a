resource "aws_ecr_lifecycle_policy" "file" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ecr/lifecycle-policy: used for aws_ecr_lifecycle_policy.file
  repository = "file"
  policy     = file("${path.module}/lifecycle.json")
}

resource "aws_ecr_lifecycle_policy" "heredoc" {
  repository = "heredoc"
  policy     = <<EOF
{
  "rules": [
    {
      "rulePriority": 1,
      "selection": { "tagStatus": "tagged", "countType": "imageCountMoreThan", "countNumber": 3 },
                                  ~~~~~~~~ ecr/lifecycle-policy: a rule for tagged images has neither "tagPrefixList" nor "tagPatternList"; ECR answers: Lifecycle policy validation failure
      "action": { "type": "expire" }
    }
  ]
}
EOF
}
