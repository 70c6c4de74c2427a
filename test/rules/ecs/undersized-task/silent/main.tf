variable "memory" {}

resource "aws_ecs_task_definition" "static" {
  family                   = "static"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512

  container_definitions = jsonencode([
    { name = "web", image = "public.ecr.aws/docker/library/nginx:1.29", portMappings = [{ containerPort = 80 }] },
    { name = "task", image = "public.ecr.aws/docker/library/python:3.13" },
  ])
}

resource "aws_ecs_task_definition" "enough" {
  family                   = "enough"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([
    { name = "web", image = "public.ecr.aws/docker/library/node:24", portMappings = [{ containerPort = 80 }] },
  ])
}

resource "aws_ecs_task_definition" "instances" {
  family = "instances"
  memory = 256

  container_definitions = jsonencode([
    { name = "web", image = "public.ecr.aws/docker/library/node:24", portMappings = [{ containerPort = 80 }] },
  ])
}
