# It may have rules already, which Terraform leaves alone.
import {
  to = aws_security_group.database
  id = "sg-0123456789abcdef0"
}

resource "aws_security_group" "app" {
  name = "app"

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "database" {
  name = "database"
}

resource "aws_db_instance" "main" {
  engine                    = "postgres"
  vpc_security_group_ids    = [aws_security_group.database.id]
  final_snapshot_identifier = "main"
}

resource "aws_ecs_task_definition" "app" {
  family                   = "app"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024
  container_definitions = jsonencode([{
    name        = "app"
    image       = "public.ecr.aws/docker/library/nginx:1.29"
    environment = [{ name = "DB_HOST", value = aws_db_instance.main.address }]
  }])
}

resource "aws_ecs_service" "app" {
  name            = "app"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.app.arn
  launch_type     = "FARGATE"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets         = ["subnet-1"]
    security_groups = [aws_security_group.app.id]
  }
}
