resource "aws_lb" "web" {
  name    = "web"
  subnets = var.subnets
}

resource "aws_lb_target_group" "web" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ elb/unattached-target-group: the target group
  name        = "web"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = var.vpc_id

  health_check {
    path = "/health"
  }
}

resource "aws_ecs_service" "web" {
  name            = "web"
  cluster         = var.cluster
  task_definition = var.task_definition
  desired_count   = 2
  launch_type     = "FARGATE"
  health_check_grace_period_seconds = 120

  network_configuration {
    subnets = var.subnets
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.web.arn
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~ elb/unattached-target-group: no listener forwards to aws_lb_target_group.web; ECS answers: The target group does not have an associated load balancer
    container_name   = "web"
    container_port   = 8080
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}
