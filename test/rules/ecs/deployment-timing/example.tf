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
    },
  ])
}

resource "aws_lb_target_group" "web" {
  name        = "web"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = var.vpc_id

  deregistration_delay = 1800
                         ^^^^ ecs/deployment-timing: the deregistration delay

  health_check {
    path = "/health"
  }
}

resource "aws_ecs_service" "web" {
  name            = "web"
  cluster         = var.cluster
  task_definition = aws_ecs_task_definition.web.arn
  desired_count   = 2
  launch_type     = "FARGATE"
  health_check_grace_period_seconds = 120
  wait_for_steady_state = true
                          ~~~~ ecs/deployment-timing: Terraform gives up after 1200 s, but a deployment takes 1830 s at least: 30 s until the new task is healthy and 1800 s until the old one has drained

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
