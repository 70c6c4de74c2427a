variable "url" {}

variable "interval" {
  default = 2
}

resource "aws_ecs_task_definition" "a0" {
  family = "a0"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a0"
    image       = "example/app:1"
    healthCheck = { command = ["CMD-SHELL", "exit 0"], interval = 1, timeout = 1 }
                                                                  ~ ecs/health-check-timing: interval is 1 s; ECS takes 5 to 300 s [fix]
                                                                               ~ ecs/health-check-timing: timeout is 1 s; ECS takes 2 to 60 s [fix]
  }])
}

resource "aws_ecs_task_definition" "a1" {
  family = "a1"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a1"
    image       = "example/app:1"
    healthCheck = { command = ["CMD-SHELL", "exit 0"], retries = 0 }
                                                                 ~ ecs/health-check-timing: retries is 0; ECS takes 1 to 10 [fix]
  }])
}

resource "aws_ecs_task_definition" "a2" {
  family = "a2"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a2"
    image       = "example/app:1"
    healthCheck = { command = ["CMD-SHELL", "exit 0"], retries = 11 }
                                                                 ~~ ecs/health-check-timing: retries is 11; ECS takes 1 to 10 [fix]
  }])
}

resource "aws_ecs_task_definition" "a3" {
  family = "a3"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a3"
    image       = "example/app:1"
    healthCheck = { command = ["CMD-SHELL", "exit 0"], startPeriod = 301 }
                                                                     ~~~ ecs/health-check-timing: startPeriod is 301 s; ECS takes 0 to 300 s [fix]
  }])
}

resource "aws_ecs_task_definition" "a4" {
  family = "a4"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a4"
    image       = "example/app:1"
    healthCheck = { command = ["CMD-SHELL", "exit 0"], interval = 301, timeout = 61 }
                                                                  ~~~ ecs/health-check-timing: interval is 301 s; ECS takes 5 to 300 s [fix]
                                                                                 ~~ ecs/health-check-timing (warning): timeout is 61 s; ECS takes 2 to 60 s [suggest]
  }])
}

resource "aws_ecs_task_definition" "a5" {
  family = "a5"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a5"
    image       = "example/app:1"
    healthCheck = { command = ["CMD-SHELL", "exit 0"], timeout = 121, interval = 300 }
                                                                 ~~~ ecs/health-check-timing: timeout is 121 s; ECS takes 2 to 60 s [fix]
  }])
}

resource "aws_ecs_task_definition" "a6" {
  family = "a6"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a6"
    image       = "example/app:1"
    healthCheck = { command = ["CMD-SHELL", "exit 0"], interval = var.interval }
                                                                  ~~~~~~~~~~~~ ecs/health-check-timing: interval is 2 s; ECS takes 5 to 300 s [fix]
  }])
}

resource "aws_ecs_task_definition" "a7" {
  family = "a7"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a7"
    image       = "example/app:1"
    healthCheck = { command = ["CMD-SHELL", "exit 0"], interval = "400" }
                                                                  ~~~~~ ecs/health-check-timing: interval is 400 s; ECS takes 5 to 300 s [fix]
  }])
}

resource "aws_ecs_task_definition" "a8" {
  family = "a8"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a8"
    image       = "example/app:1"
    healthCheck = { command = ["CMD-SHELL", "exit 0"], interval = 10, timeout = 10 }
                                                                                ~~ ecs/health-check-timing (information): a check may take 10 s, and they are 10 s apart; one that hangs is noticed late
  }])
}

resource "aws_ecs_task_definition" "a9" {
  family = "a9"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a9"
    image       = "example/app:1"
    healthCheck = { command = ["CMD-SHELL", "exit 0"], timeout = 45 }
                                                                 ~~ ecs/health-check-timing (information): a check may take 45 s, and they are 30 s apart; one that hangs is noticed late
  }])
}

resource "aws_ecs_task_definition" "a10" {
  family = "a10"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a10"
    image       = "example/app:1"
    healthCheck = { command = ["CMD-SHELL", "exit 0"] }
                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-timing (information): DATABASE_URL tells it of a database, and after 0 + 3 × 30 = 90 s of failed checks ECS stops the task; startPeriod is not set, and a start that takes longer never ends [suggest]
    environment = [{ name = "DATABASE_URL", value = var.url }]
  }])
}

resource "aws_ecs_task_definition" "a11" {
  family = "a11"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a11"
    image       = "example/app:1"
    healthCheck = { command = ["CMD-SHELL", "exit 0"], startPeriod = 20, interval = 10 }
                                                                     ~~ ecs/health-check-timing (information): DATABASE_URL tells it of a database, and after 20 + 3 × 10 = 50 s of failed checks ECS stops the task; a start that takes longer never ends [suggest]
    environment = [{ name = "DATABASE_URL", value = var.url }]
  }])
}

resource "aws_ecs_task_definition" "a12" {
  family = "a12"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a12"
    image       = "example/app:1"
    healthCheck = { command = ["CMD-SHELL", "exit 0"], retries = 2 }
                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-timing (information): DB_HOST tells it of a database, and after 0 + 2 × 30 = 60 s of failed checks ECS stops the task; startPeriod is not set, and a start that takes longer never ends [suggest]
    secrets = [{ name = "DB_HOST", valueFrom = var.url }]
  }])
}

resource "aws_ecs_task_definition" "a13" {
  family = "a13"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a13"
    image       = "example/app:1"
    healthCheck = { command = ["CMD-SHELL", "exit 0"] }
                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-timing (warning): it runs "npx prisma migrate deploy" before it serves, and after 0 + 3 × 30 = 90 s of failed checks ECS stops the task; startPeriod is not set, and a start that takes longer never ends [suggest]
    command = ["sh", "-c", "npx prisma migrate deploy && node server.js"]
  }])
}

resource "aws_ecs_task_definition" "a14" {
  family = "a14"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a14"
    image       = "example/app:1"
    healthCheck = { command = ["CMD-SHELL", "exit 0"], startPeriod = 60, interval = 10 }
                                                                     ~~ ecs/health-check-timing (warning): it runs "python manage.py migrate" before it serves, and after 60 + 3 × 10 = 90 s of failed checks ECS stops the task; a start that takes longer never ends [suggest]
    entryPoint = ["/bin/sh", "-c"]
    command     = ["python manage.py migrate && gunicorn app"]
  }])
}
