variable "archived" {
  type = bool
}

variable "unit" {
  type    = string
  default = null
}

# Two of one priority.
resource "aws_ecr_lifecycle_policy" "twice" {
  repository = "twice"
  policy = jsonencode({
    rules = [
      {
        rulePriority = 1
                       ^ ecr/lifecycle-policy: the first of them
        selection = {
          tagStatus = "untagged"
          countType = "sinceImagePushed"
          countUnit = "days"
          countNumber = 14
        }
        action = { type = "expire" }
      },
      {
        rulePriority = 1
                       ~ ecr/lifecycle-policy: two rules have the priority 1, and each needs one of its own; ECR answers: Lifecycle policy validation failure
        selection = {
          tagStatus = "any"
          countType = "imageCountMoreThan"
          countNumber = 10
        }
        action = { type = "expire" }
      },
    ]
  })
}

# All images are taken first.
resource "aws_ecr_lifecycle_policy" "first" {
  repository = "first"
  policy = jsonencode({
    rules = [
      {
        rulePriority = 1
                       ~ ecr/lifecycle-policy: the rule for any image has the priority 1, and another has 2; it needs the highest; ECR answers: Lifecycle policy validation failure
        selection = {
          tagStatus = "any"
          countType = "imageCountMoreThan"
          countNumber = 10
        }
        action = { type = "expire" }
      },
      {
        rulePriority = 2
        selection = {
          tagStatus = "untagged"
          countType = "sinceImagePushed"
          countUnit = "days"
          countNumber = 14
        }
        action = { type = "expire" }
      },
    ]
  })
}

resource "aws_ecr_lifecycle_policy" "nothing" {
  repository = "nothing"
  policy = jsonencode({
    rules = [
      {
        rulePriority = 1
        selection = {
          tagStatus = "tagged"
                      ~~~~~~~~ ecr/lifecycle-policy: a rule for tagged images has neither "tagPrefixList" nor "tagPatternList"; ECR answers: Lifecycle policy validation failure
          countType = "imageCountMoreThan"
          countNumber = 10
        }
        action = { type = "expire" }
      },
    ]
  })
}

resource "aws_ecr_lifecycle_policy" "untagged" {
  repository = "untagged"
  policy = jsonencode({
    rules = [
      {
        rulePriority = 1
        selection = {
          tagStatus = "untagged"
          tagPrefixList = ["v"]
          ~~~~~~~~~~~~~ ecr/lifecycle-policy: "tagPrefixList" goes with tagStatus "tagged" alone, and here it is "untagged"; ECR answers: Lifecycle policy validation failure [suggest]
          countType = "sinceImagePushed"
          countUnit = "days"
          countNumber = 14
        }
        action = { type = "expire" }
      },
    ]
  })
}

resource "aws_ecr_lifecycle_policy" "both" {
  repository = "both"
  policy = jsonencode({
    rules = [
      {
        rulePriority = 1
        selection = {
          tagStatus = "tagged"
          tagPrefixList = ["v"]
          tagPatternList = ["v*"]
          ~~~~~~~~~~~~~~ ecr/lifecycle-policy: "tagPrefixList" and "tagPatternList" are both written; ECR answers: Lifecycle policy validation failure
          countType = "imageCountMoreThan"
          countNumber = 10
        }
        action = { type = "expire" }
      },
    ]
  })
}

resource "aws_ecr_lifecycle_policy" "no_unit" {
  repository = "no_unit"
  policy = jsonencode({
    rules = [
      {
        rulePriority = 1
        selection = {
          tagStatus = "untagged"
          countType = "sinceImagePushed"
                      ~~~~~~~~~~~~~~~~~~ ecr/lifecycle-policy: countType "sinceImagePushed" has no "countUnit"; ECR answers: Lifecycle policy validation failure [fix]
          countNumber = 14
        }
        action = { type = "expire" }
      },
    ]
  })
}

resource "aws_ecr_lifecycle_policy" "zero" {
  repository = "zero"
  policy = jsonencode({
    rules = [
      {
        rulePriority = 1
        selection = {
          tagStatus = "untagged"
          countType = "imageCountMoreThan"
          countNumber = 0
                        ~ ecr/lifecycle-policy: "countNumber" is 0, and ECR counts from 1 on; ECR answers: Lifecycle policy validation failure
        }
        action = { type = "expire" }
      },
    ]
  })
}

resource "aws_ecr_lifecycle_policy" "case" {
  repository = "case"
  policy = jsonencode({
    rules = [
      {
        rulePriority = 1
        selection = {
          tagStatus = "Untagged"
                      ~~~~~~~~~~ ecr/lifecycle-policy: there is no tagStatus "Untagged", only tagged, untagged, any; ECR answers: Lifecycle policy validation failure [fix]
          countType = "sinceImagePushed"
          countUnit = "days"
          countNumber = 14
        }
        action = { type = "expire" }
      },
    ]
  })
}

resource "aws_ecr_lifecycle_policy" "null" {
  repository = "null"
  policy = jsonencode({
    rules = [
      {
        rulePriority = 1
        selection = {
          tagStatus = "untagged"
          tagPrefixList = null
                          ~~~~ ecr/lifecycle-policy: "tagPrefixList" is null, and ECR takes no null in a lifecycle policy; ECR answers: Lifecycle policy validation failure [fix]
          countUnit = var.unit
          countType = "imageCountMoreThan"
          countNumber = 10
        }
        action = { type = "expire" }
      },
    ]
  })
}

resource "aws_ecr_lifecycle_policy" "null_action" {
  repository = "null_action"
  policy = jsonencode({
    rules = [
      {
        rulePriority = 1
        selection = {
          tagStatus = "untagged"
          countType = "imageCountMoreThan"
          countNumber = 10
        }
        action = { type = "expire", targetStorageClass = null }
                                                         ~~~~ ecr/lifecycle-policy: "targetStorageClass" is null, and ECR takes no null in a lifecycle policy; ECR answers: Lifecycle policy validation failure [fix]
      },
    ]
  })
}
