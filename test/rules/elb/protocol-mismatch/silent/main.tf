variable "protocol" {
  type = string
}

variable "type" {
  type = string
}

resource "aws_lb" "network" {
  name    = "network"
  load_balancer_type = "network"
  subnets = var.subnets
}

resource "aws_lb" "web" {
  name    = "web"
  subnets = var.subnets
}

resource "aws_lb" "any" {
  name    = "any"
  load_balancer_type = var.type
  subnets = var.subnets
}

resource "aws_lb_target_group" "web" {
  name     = "web"
  port     = 8080
  protocol = "HTTP"
  vpc_id   = var.vpc_id
}

resource "aws_lb_target_group" "tcp" {
  name     = "tcp"
  port     = 8080
  protocol = "TCP"
  vpc_id   = var.vpc_id
}

resource "aws_lb_target_group" "any" {
  name     = "any"
  port     = 8080
  protocol = var.protocol
  vpc_id   = var.vpc_id
}

resource "aws_lb_listener" "web" {
  load_balancer_arn = aws_lb.web.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.web.arn
  }
}

resource "aws_lb_listener" "tcp" {
  load_balancer_arn = aws_lb.network.arn
  port              = 80
  protocol          = "TCP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.tcp.arn
  }
}

resource "aws_lb_listener" "any" {
  load_balancer_arn = aws_lb.any.arn
  port              = 80
  protocol          = "TCP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.any.arn
  }
}

resource "aws_lb_listener" "spoken" {
  load_balancer_arn = aws_lb.web.arn
  port              = 80
  protocol          = var.protocol

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.web.arn
  }
}

resource "aws_lb_listener" "elsewhere" {
  load_balancer_arn = var.load_balancer_arn
  port              = 80
  protocol          = "TCP"

  default_action {
    type             = "forward"
    target_group_arn = var.target_group_arn
  }
}

resource "aws_lb_listener" "redirect" {
  load_balancer_arn = aws_lb.web.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type = "redirect"

    redirect {
      port        = "443"
      protocol    = "HTTPS"
      status_code = "HTTP_301"
    }
  }
}

resource "aws_lb" "quick" {
  name               = "quick"
  load_balancer_type = "network"
  subnets            = var.subnets
}

resource "aws_lb_listener" "quick" {
  load_balancer_arn = aws_lb.quick.arn
  port              = 443
  protocol          = "TCP_QUIC"

  default_action {
    type             = "forward"
    target_group_arn = var.target_group_arn
  }
}
