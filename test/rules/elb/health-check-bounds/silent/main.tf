resource "aws_lb_target_group" "many" {
  name     = "many"
  port     = 8080
  protocol = "HTTP"
  vpc_id   = var.vpc_id

  health_check {
    interval            = 300
    timeout             = 120
    healthy_threshold   = 2
    unhealthy_threshold = 10
  }
}

resource "aws_lb_target_group" "short" {
  name     = "short"
  port     = 8080
  protocol = "HTTP"
  vpc_id   = var.vpc_id

  health_check {
    interval = 6
  }
}

resource "aws_lb_target_group" "tcp" {
  name     = "tcp"
  port     = 8080
  protocol = "TCP"
  vpc_id   = var.vpc_id

  health_check {
    interval = 10
    timeout  = 10
  }
}

resource "aws_lb_target_group" "codes" {
  name     = "codes"
  port     = 8080
  protocol = "HTTP"
  vpc_id   = var.vpc_id

  health_check {
    matcher = "200-499"
  }
}

resource "aws_lb_target_group" "network" {
  name     = "network"
  port     = 8080
  protocol = "TCP"
  vpc_id   = var.vpc_id

  health_check {
    protocol = "HTTP"
    matcher  = "200-599"
  }
}

resource "aws_lb_target_group" "grpc" {
  name     = "grpc"
  port     = 8080
  protocol = "HTTP"
  protocol_version = "GRPC"
  vpc_id   = var.vpc_id

  health_check {
    matcher = "0,12"
  }
}

resource "aws_lb_target_group" "unknown" {
  name     = "unknown"
  port     = 8080
  protocol = "HTTP"
  vpc_id   = var.vpc_id

  health_check {
    interval = var.interval
    timeout  = 100
    matcher  = var.matcher
  }
}

variable "interval" {
  type = number
}

variable "matcher" {
  type = string
}
