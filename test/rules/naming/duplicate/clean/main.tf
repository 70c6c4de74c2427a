variable "one" {
  default = "app"
}

variable "other" {
  default = "app"
}

variable "unknown" {}

variable "keys" {
  type = set(string)
}

variable "blue" {
  type = bool
}

# What two variables hold by default may differ.
resource "aws_iam_role" "one" {
  name = var.one
}

resource "aws_iam_role" "other" {
  name = var.other
}

resource "aws_iam_role" "written" {
  name = "app"
}

# Other types have names of their own.
resource "aws_lb" "app" {
  name = "app"
}

resource "aws_lb_target_group" "app" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ elb/target-group-arguments: a target group of type "instance" has no port, no protocol, no VPC; only one for a Lambda function needs none
  name = "app"
}

# An unknown stretch.
resource "aws_ecr_repository" "one" {
  name = "app-${var.unknown}"
         ~~~~~~~~~~~~~~~~~~~~ naming/uppercase (hint): nothing keeps upper-case letters out of name; ECR answers: Invalid parameter at 'repositoryName' failed to satisfy constraint [suggest]
}

resource "aws_ecr_repository" "other" {
  name = "app-${var.unknown}"
         ~~~~~~~~~~~~~~~~~~~~ naming/uppercase (hint): nothing keeps upper-case letters out of name; ECR answers: Invalid parameter at 'repositoryName' failed to satisfy constraint [suggest]
}

# One of several.
resource "aws_cloudwatch_log_group" "one" {
  name = var.blue ? "/ecs/blue" : "/ecs/green"
}

resource "aws_cloudwatch_log_group" "blue" {
  name = "/ecs/blue"
}

# One or the other.
resource "aws_db_instance" "blue" {
  count      = var.blue ? 1 : 0
  identifier = "shop"
}

resource "aws_db_instance" "green" {
  count      = var.blue ? 0 : 1
  identifier = "shop"
}

resource "aws_db_instance" "switched" {
  identifier = "shop"

  lifecycle {
    enabled = var.blue
  }
}

resource "aws_db_subnet_group" "each" {
  for_each = var.keys
  name     = "shop"
}

resource "aws_db_subnet_group" "own" {
  for_each = toset(["a", "b"])
  name     = "shop-${each.key}"
}

# Looked up, imported, and waiting for its name.
data "aws_iam_role" "existing" {
  name = "existing"
}

resource "aws_iam_role" "existing" {
  name = "existing"
}

import {
  to = aws_ecr_repository.imported
  id = "imported"
}

resource "aws_ecr_repository" "imported" {
  name = "imported"
}

resource "aws_ecr_repository" "made" {
  name = "imported"
}

resource "aws_cloudwatch_log_group" "waiting" {
  name = "REPLACE_ME"
}

resource "aws_cloudwatch_log_group" "too" {
  name = "REPLACE_ME"
}

# AWS, or Terraform, makes a name up.
resource "aws_lb_target_group" "one" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ elb/target-group-arguments: a target group of type "instance" has no port, no protocol, no VPC; only one for a Lambda function needs none
  name_prefix = "app-"
}

resource "aws_lb_target_group" "other" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ elb/target-group-arguments: a target group of type "instance" has no port, no protocol, no VPC; only one for a Lambda function needs none
  name_prefix = "app-"
}

# Several environments of tasks keep what the API does not compare.
resource "aws_ecs_task_definition" "one" {
  family = "app"
}

resource "aws_ecs_task_definition" "other" {
  family = "app"
}
