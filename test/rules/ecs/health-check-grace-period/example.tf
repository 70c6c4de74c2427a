resource "aws_ecs_task_definition" "web" {
  family                   = "web"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = var.execution_role_arn
  container_definitions = jsonencode([
    {
      name         = "web"
      image        = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/web:1.4.0"
      portMappings = [{ containerPort = 8080 }]
      healthCheck = {
        command     = ["CMD-SHELL", "wget -q --spider http://localhost:8080/health || exit 1"]
        interval    = 30
        retries     = 5
        startPeriod = 180
      }
    },
  ])
}

resource "aws_lb_target_group" "web" {
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
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-grace-period: no grace period for health checks is set, though a container may take 180 s to start; ECS stops a task that fails the checks of aws_lb_target_group.web from its start on, which takes 3 × 30 s = 90 s [fix]
  name            = "web"
  cluster         = var.cluster
  task_definition = aws_ecs_task_definition.web.arn
  desired_count   = 2
  launch_type     = "FARGATE"

  network_configuration {
    subnets = var.subnets
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.web.arn
    container_name   = "web"
    container_port   = 8080
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}
