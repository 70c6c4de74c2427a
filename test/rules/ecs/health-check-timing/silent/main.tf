variable "url" {}

variable "unknown" {}

resource "aws_ecs_task_definition" "b0" {
  family = "b0"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b0"
    image       = "example/app:1"
    healthCheck = { command = ["CMD-SHELL", "exit 0"], interval = 5, timeout = 2, retries = 1, startPeriod = 0 }
  }])
}

resource "aws_ecs_task_definition" "b1" {
  family = "b1"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b1"
    image       = "example/app:1"
    healthCheck = { command = ["CMD-SHELL", "exit 0"], interval = 300, timeout = 60, retries = 10, startPeriod = 300 }
  }])
}

resource "aws_ecs_task_definition" "b2" {
  family = "b2"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b2"
    image       = "example/app:1"
    healthCheck = { command = ["CMD-SHELL", "exit 0"], interval = var.unknown, timeout = var.unknown }
    environment = [{ name = "DATABASE_URL", value = var.url }]
  }])
}

resource "aws_ecs_task_definition" "b3" {
  family = "b3"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b3"
    image       = "example/app:1"
    healthCheck = { command = ["CMD-SHELL", "exit 0"], startPeriod = var.unknown }
    environment = [{ name = "DATABASE_URL", value = var.url }]
  }])
}

resource "aws_ecs_task_definition" "b4" {
  family = "b4"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b4"
    image       = "example/app:1"
    healthCheck = { command = ["CMD-SHELL", "exit 0"], startPeriod = 60 }
    environment = [{ name = "DATABASE_URL", value = var.url }]
  }])
}

resource "aws_ecs_task_definition" "b5" {
  family = "b5"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b5"
    image       = "example/app:1"
    healthCheck = { command = ["CMD-SHELL", "exit 0"], interval = 40 }
    environment = [{ name = "DATABASE_URL", value = var.url }]
  }])
}

resource "aws_ecs_task_definition" "b6" {
  family = "b6"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b6"
    image       = "example/app:1"
    healthCheck = { command = ["CMD-SHELL", "exit 0"], retries = 4 }
    environment = [{ name = "DATABASE_URL", value = var.url }]
  }])
}

resource "aws_ecs_task_definition" "b7" {
  family = "b7"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b7"
    image       = "example/app:1"
    healthCheck = { command = ["CMD-SHELL", "exit 0"] }
  }])
}

resource "aws_ecs_task_definition" "b8" {
  family = "b8"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b8"
    image       = "example/app:1"
    healthCheck = { command = ["CMD-SHELL", "exit 0"] }
    command = ["sh", "-c", "npx prisma generate && node server.js"]
  }])
}

resource "aws_ecs_task_definition" "b9" {
  family = "b9"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b9"
    image       = "example/app:1"
    healthCheck = { command = ["CMD-SHELL", "exit 0"] }
    command = ["npx", "prisma", "migrate", "deploy"]
  }])
}

resource "aws_ecs_task_definition" "b10" {
  family = "b10"
  memory = 512
  container_definitions = jsonencode([{
    name        = "b10"
    image       = "example/app:1"
    healthCheck = { command = ["CMD-SHELL", "exit 0"] }
    environment = [{ name = "REDIS_URL", value = "redis://cache" }]
  }])
}
