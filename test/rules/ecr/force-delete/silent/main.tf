variable "environment" {
  default = "dev"
}

variable "force" {}

# A default, which another environment changes; a word in a name; several environments.
resource "aws_ecr_repository" "default" {
  name = "app-${var.environment}"
}

resource "aws_ecr_repository" "tests" {
  name = "app/test"
}

resource "aws_ecr_repository" "unknown" {
  name         = "app"
  force_delete = var.force
}

variable "stage" {}

resource "aws_ecr_repository" "several" {
  name = "app-${var.stage}"
}
