# What is empty by default is given by whoever deploys, in a file that is not committed.
variable "service" {
  type    = string
  default = ""
}

variable "environment" {
  type    = string
  default = ""
}

locals {
  prefix = "${var.service}-${var.environment}"
}

resource "aws_ecr_repository" "direct" {
  name         = "${var.service}-${var.environment}-api"
  force_delete = true
}

resource "aws_ecr_repository" "local" {
  name         = "${local.prefix}-worker"
  force_delete = true
}

resource "aws_ecr_repository" "formatted" {
  name         = format("%s-web", var.service)
  force_delete = true
}

resource "aws_ecr_repository" "joined" {
  name         = join("-", [var.service, "jobs"])
  force_delete = true
}

# What is wrong beside it is so all the same.
resource "aws_ecr_repository" "beside" {
  name         = "${var.service}-My+app"
                 ~~~~~~~~~~~~~~~~~~~~~~~ naming/characters: name evaluates to "…-My+app"; a repository's name takes only lower-case letters, digits, hyphens, periods, slashes and underscores, not "+"
                 ~~~~~~~~~~~~~~~~~~~~~~~ naming/uppercase: name evaluates to "…-My+app"; ECR answers: Invalid parameter at 'repositoryName' failed to satisfy constraint [fix]
  force_delete = true
}
