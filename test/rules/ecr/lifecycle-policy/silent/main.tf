# What ECR takes, and what is not known.
variable "priority" {
  type = number
}

variable "status" {
  type = string
}

variable "rules" {
  type = any
}

resource "aws_ecr_lifecycle_policy" "several" {
  repository = "several"
  policy = jsonencode({
    rules = [
      {
        rulePriority = 1
        selection = {
          tagStatus = "untagged"
          countType = "sinceImagePushed"
          countUnit = "days"
          countNumber = 14
        }
        action = { type = "expire" }
      },
      {
        rulePriority = 5
        selection = {
          tagStatus = "tagged"
          tagPrefixList = ["v"]
          countType = "imageCountMoreThan"
          countNumber = 10
        }
        action = { type = "expire" }
      },
      {
        rulePriority = 6
        selection = {
          tagStatus = "tagged"
          tagPatternList = ["v*"]
          countType = "imageCountMoreThan"
          countNumber = 10
        }
        action = { type = "expire" }
      },
      {
        rulePriority = 10
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

resource "aws_ecr_lifecycle_policy" "unknown_priority" {
  repository = "unknown_priority"
  policy = jsonencode({
    rules = [
      {
        rulePriority = 1
        selection = {
          tagStatus = "untagged"
          countType = "sinceImagePushed"
          countUnit = "days"
          countNumber = 14
        }
        action = { type = "expire" }
      },
      {
        rulePriority = var.priority
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

resource "aws_ecr_lifecycle_policy" "unknown_status" {
  repository = "unknown_status"
  policy = jsonencode({
    rules = [
      {
        rulePriority = 1
        selection = {
          tagStatus = var.status
          tagPrefixList = ["v"]
          countType = "sinceImagePushed"
          countUnit = "days"
          countNumber = 14
        }
        action = { type = "expire" }
      },
    ]
  })
}

resource "aws_ecr_lifecycle_policy" "archived" {
  repository = "archived"
  policy = jsonencode({
    rules = [
      {
        rulePriority = 1
        selection = {
          tagStatus = "any"
          countType = "sinceImagePulled"
          countUnit = "days"
          countNumber = 90
        }
        action = { type = "transition", targetStorageClass = "archive" }
      },
      {
        rulePriority = 2
        selection = {
          tagStatus = "any"
          storageClass = "archive"
          countType = "sinceImageTransitioned"
          countUnit = "days"
          countNumber = 365
        }
        action = { type = "expire" }
      },
    ]
  })
}

resource "aws_ecr_lifecycle_policy" "given" {
  repository = "given"
  policy     = jsonencode({ rules = var.rules })
}

data "aws_ecr_lifecycle_policy_document" "document" {
  rule {
    priority = 1

    selection {
      tag_status   = "untagged"
      count_type   = "sinceImagePushed"
      count_unit   = "days"
      count_number = 14
    }
  }
}

resource "aws_ecr_lifecycle_policy" "document" {
  repository = "document"
  policy     = data.aws_ecr_lifecycle_policy_document.document.json
}

resource "aws_ecr_lifecycle_policy" "broken" {
  repository = "broken"
  policy     = "{\"rules\": ["
}
