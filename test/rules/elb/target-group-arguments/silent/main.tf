variable "type" {
  type = string
}

variable "protocol" {
  type = string
}

resource "aws_lb_target_group" "function" {
  name        = "function"
  target_type = "lambda"
}

resource "aws_lb_target_group" "unknown" {
  name        = "unknown"
  target_type = var.type
}

resource "aws_lb_target_group" "protocol" {
  name     = "protocol"
  port     = 80
  protocol = var.protocol
  vpc_id   = var.vpc_id

  health_check {
    protocol = "TCP"
  }
}

resource "aws_lb_target_group" "tcp" {
  name     = "tcp"
  port     = 5000
  protocol = "TCP"
  vpc_id   = var.vpc_id

  health_check {
    protocol = "TCP"
    path     = ""
  }
}

resource "aws_lb_target_group" "probed" {
  name     = "probed"
  port     = 5000
  protocol = "TCP"
  vpc_id   = var.vpc_id

  health_check {
    protocol = "HTTP"
    path     = "/health"
  }
}

resource "aws_lb_target_group" "gateway" {
  name     = "gateway"
  port     = 6081
  protocol = "GENEVE"
  vpc_id   = var.vpc_id
}
