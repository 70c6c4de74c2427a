variable "name" {}

variable "vpc" {}

variable "balancer" {}

variable "protocol" {
  default = "HTTP"
}

variable "task" {}

variable "port" {
  default = 8080
}

variable "check" {
  default = "traffic-port"
}

variable "subnets" {}

variable "groups" {}

resource "aws_lb_target_group" "it" {
  name        = var.name
  port        = 80
  protocol    = var.protocol
  target_type = "ip"
  vpc_id      = var.vpc

  health_check {
    path = "/health"
    port = var.check
  }
}

resource "aws_lb_listener" "it" {
  load_balancer_arn = var.balancer
  port              = 80
  protocol          = var.protocol

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.it.arn
  }
}

resource "aws_ecs_service" "it" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/load-balancer-ingress: the service
  name                              = var.name
  cluster                           = "main"
  task_definition                   = var.task
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 300

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.it.arn
    container_name   = "app"
    container_port   = var.port
  }

  network_configuration {
    subnets         = var.subnets
    security_groups = var.groups
  }
}
