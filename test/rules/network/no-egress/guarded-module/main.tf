# Whoever calls this module is given the group, and writes its rules.
variable "image" {
  type = string
}

resource "aws_security_group" "app" {}

output "security_group_id" {
  value = aws_security_group.app.id
}

resource "aws_ecs_task_definition" "app" {
  family                   = "app"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  container_definitions = jsonencode([{
    name  = "app"
    image = "public.ecr.aws/docker/library/nginx:1.29"
  }])
}

resource "aws_ecs_service" "app" {
  name            = "app"
  task_definition = aws_ecs_task_definition.app.arn
  launch_type     = "FARGATE"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets          = ["subnet-0123456789abcdef0"]
    security_groups  = [aws_security_group.app.id]
    assign_public_ip = true
  }
}
