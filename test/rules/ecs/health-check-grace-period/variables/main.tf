# A variable that others may give is not written over: what it is by default is mended, if that is a number.
variable "none" {
  type    = number
  default = null
}

variable "zero" {
  type    = number
  default = 0
}

resource "aws_lb_target_group" "app" {
  port        = 80
  protocol    = "HTTP"
  vpc_id      = "vpc-1"
  target_type = "ip"
}

resource "aws_ecs_service" "none" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-grace-period (information): no grace period for health checks is set; ECS stops a task that fails the checks of aws_lb_target_group.app from its start on, which takes 2 × 30 s = 60 s
  name            = "none"
  cluster         = "main"
  task_definition = "none:1"
  launch_type     = "FARGATE"

  health_check_grace_period_seconds = var.none

  network_configuration {
    subnets = ["subnet-1"]
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.app.arn
    container_name   = "app"
    container_port   = 80
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}

resource "aws_ecs_service" "zero" {
  name            = "zero"
  cluster         = "main"
  task_definition = "zero:1"
  launch_type     = "FARGATE"

  health_check_grace_period_seconds = var.zero
                                      ~~~~~~~~ ecs/health-check-grace-period (information): health_check_grace_period_seconds is 0; ECS stops a task that fails the checks of aws_lb_target_group.app from its start on, which takes 2 × 30 s = 60 s [fix]

  network_configuration {
    subnets = ["subnet-1"]
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.app.arn
    container_name   = "app"
    container_port   = 80
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}
