resource "aws_ecr_lifecycle_policy" "app" {
  repository = "app"
  policy = jsonencode({
    rules = [{
      rulePriority = 1
      description  = "keep the last ten"
      selection = {
        tagStatus   = "any"
        countType   = "imageCountMoreThan"
        countUnit   = "days"
        ~~~~~~~~~ ecr/lifecycle-policy: "countUnit" goes with no countType "imageCountMoreThan", which counts images; ECR answers: Lifecycle policy validation failure [fix]
        countNumber = 10
      }
      action = { type = "expire" }
    }]
  })
}
