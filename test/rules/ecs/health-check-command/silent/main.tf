variable "command" {}

variable "kind" {}

variable "tag" {}

variable "port" {}

resource "aws_ecs_task_definition" "b0" {
  family = "b0"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b0"
    image       = "example/a:1"
    healthCheck = { command = ["NONE"] }
  }])
}

resource "aws_ecs_task_definition" "b1" {
  family = "b1"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b1"
    image       = "example/a:1"
    healthCheck = { command = ["CMD", "/bin/sh", "-c", "curl -f http://localhost/ || exit 1"] }
  }])
}

resource "aws_ecs_task_definition" "b2" {
  family = "b2"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b2"
    image       = "example/a:1"
    healthCheck = { command = ["CMD", "pg_isready", "-U", "postgres"] }
  }])
}

resource "aws_ecs_task_definition" "b3" {
  family = "b3"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b3"
    image       = "example/a:1"
    healthCheck = { command = ["CMD", "/opt/my app/probe", "--quiet"] }
  }])
}

resource "aws_ecs_task_definition" "b4" {
  family = "b4"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b4"
    image       = "example/a:1"
    healthCheck = { command = var.command }
  }])
}

resource "aws_ecs_task_definition" "b5" {
  family = "b5"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b5"
    image       = "example/a:1"
    healthCheck = { command = [var.kind, "curl -f http://localhost/"] }
  }])
}

resource "aws_ecs_task_definition" "b6" {
  family = "b6"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b6"
    image       = "example/a:1"
    healthCheck = { command = concat(["CMD"], var.command) }
  }])
}

resource "aws_ecs_task_definition" "b7" {
  family = "b7"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b7"
    image       = "111122223333.dkr.ecr.us-east-1.amazonaws.com/python:3.12-slim"
    healthCheck = { command = ["CMD-SHELL", "curl -f http://localhost/"] }
  }])
}

resource "aws_ecs_task_definition" "b8" {
  family = "b8"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b8"
    image       = "example/web-alpine:1"
    healthCheck = { command = ["CMD-SHELL", "curl -f http://localhost/"] }
  }])
}

resource "aws_ecs_task_definition" "b9" {
  family = "b9"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b9"
    image       = "myorg/node:22-alpine"
    healthCheck = { command = ["CMD-SHELL", "curl -f http://localhost/"] }
  }])
}

resource "aws_ecs_task_definition" "b10" {
  family = "b10"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b10"
    image       = "nginx:1.29-alpine"
    healthCheck = { command = ["CMD-SHELL", "curl -f http://localhost/"] }
  }])
}

resource "aws_ecs_task_definition" "b11" {
  family = "b11"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b11"
    image       = "php:8.4-fpm-alpine"
    healthCheck = { command = ["CMD-SHELL", "curl -f http://localhost/"] }
  }])
}

resource "aws_ecs_task_definition" "b12" {
  family = "b12"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b12"
    image       = "node:22"
    healthCheck = { command = ["CMD-SHELL", "curl -f http://localhost/"] }
  }])
}

resource "aws_ecs_task_definition" "b13" {
  family = "b13"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b13"
    image       = "node:22-alpine"
    healthCheck = { command = ["CMD-SHELL", "wget -q --spider http://localhost/"] }
  }])
}

resource "aws_ecs_task_definition" "b14" {
  family = "b14"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b14"
    image       = "node:22-alpine"
    healthCheck = { command = ["CMD-SHELL", "wget -q --spider http://localhost/ || curl -f http://localhost/"] }
  }])
}

resource "aws_ecs_task_definition" "b15" {
  family = "b15"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b15"
    image       = "python:3.12-slim"
    healthCheck = { command = ["CMD-SHELL", "curl -f http://localhost/"] }
    command = ["sh", "-c", "apt-get update && apt-get install -y curl && python app.py"]
  }])
}

resource "aws_ecs_task_definition" "b16" {
  family = "b16"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b16"
    image       = "python:3.12-slim"
    healthCheck = { command = ["CMD-SHELL", "curl -f http://localhost/"] }
    command = [var.kind]
  }])
}

resource "aws_ecs_task_definition" "b17" {
  family = "b17"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b17"
    image       = "python:${var.tag}"
    healthCheck = { command = ["CMD-SHELL", "curl -f http://localhost/"] }
  }])
}

resource "aws_ecs_task_definition" "b18" {
  family = "b18"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b18"
    image       = "example/a:1"
    healthCheck = { command = ["CMD-SHELL", "curl -f http://localhost:8081/actuator/health"] }
    portMappings = [{ containerPort = 8000 }]
    environment  = [{ name = "MANAGEMENT_SERVER_PORT", value = "8081" }]
  }])
}

resource "aws_ecs_task_definition" "b19" {
  family = "b19"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b19"
    image       = "example/a:1"
    healthCheck = { command = ["CMD-SHELL", "curl -f http://localhost:8081/"] }
    portMappings = [{ containerPortRange = "8000-8100" }]
  }])
}

resource "aws_ecs_task_definition" "b20" {
  family = "b20"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b20"
    image       = "example/a:1"
    healthCheck = { command = ["CMD-SHELL", "curl -f http://localhost:8081/"] }
    portMappings = [{ containerPort = var.port }]
  }])
}

resource "aws_ecs_task_definition" "b21" {
  family = "b21"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b21"
    image       = "example/a:1"
    healthCheck = { command = ["CMD-SHELL", "curl -f http://localhost:8081/"] }
  }])
}

resource "aws_ecs_task_definition" "b22" {
  family = "b22"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b22"
    image       = "example/a:1"
    healthCheck = { command = ["CMD-SHELL", "curl -f http://localhost:8000/"] }
    portMappings = [{ containerPort = 8000 }]
  }])
}

resource "aws_ecs_task_definition" "b23" {
  family = "b23"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b23"
    image       = "example/a:1"
    healthCheck = { command = ["CMD-SHELL", "curl -f https://example.com/"] }
    portMappings = [{ containerPort = 8000 }]
  }])
}

resource "aws_ecs_task_definition" "b24" {
  family = "b24"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b24"
    image       = "example/a:1"
    healthCheck = { command = ["CMD-SHELL", "nc -z localhost 8081"] }
    portMappings = [{ containerPort = 8000 }]
  }])
}

# Two containers of a task share an address.
resource "aws_ecs_task_definition" "two" {
  family = "two"
  memory = 512
  container_definitions = jsonencode([
    {
      name         = "one"
      image        = "example/a:1"
      portMappings = [{ containerPort = 8000 }]
      healthCheck  = { command = ["CMD-SHELL", "curl -f http://localhost:9901/"] }
    },
    {
      name         = "two"
      image        = "example/b:1"
      portMappings = [{ containerPort = 9901 }]
    },
  ])
}
