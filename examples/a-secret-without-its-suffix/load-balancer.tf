# Three names in one incident: 33 characters where 32 are allowed; a prefix that AWS keeps for itself, which was the
# next thing to fail; and two target groups that a helper cut down to one and the same name.
locals {
  project = "agentic-aws-stage3v3"
}

resource "aws_lb" "internal" {
  name               = "${local.project}-internal-alb"
  internal           = true
  load_balancer_type = "application"
  subnets            = var.subnet_ids
}

resource "aws_lb" "second_try" {
  name               = "internal-${var.environment}"
  internal           = true
  load_balancer_type = "application"
  subnets            = var.subnet_ids
}

resource "aws_lb_target_group" "blue" {
  name        = substr("${local.project}-fastapi-target-group-blue", 0, 32)
  port        = 8000
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = var.vpc_id
}

variable "subnet_ids" {
  type = list(string)
}

variable "vpc_id" {
  type = string
}
