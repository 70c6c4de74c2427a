variable "port" {}

variable "other" {
  default = 9000
}

resource "aws_ecs_task_definition" "a0" {
  family = "a0"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a0"
    image       = "example/a:1"
    healthCheck = { command = ["curl -f http://localhost/ || exit 1"] }
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-command: the command of a health check begins with CMD or CMD-SHELL, and this one with "curl -f http://localhost/ || exit 1"; ECS never learns that the container is healthy [fix]
  }])
}

resource "aws_ecs_task_definition" "a1" {
  family = "a1"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a1"
    image       = "example/a:1"
    healthCheck = { command = ["curl", "-f", "http://localhost/"] }
                               ~~~~~~ ecs/health-check-command (information): the command of a health check begins with CMD or CMD-SHELL, and this one with "curl"; AWS's guide says that ECS takes CMD then, its API reference that one of them has to be there, and Docker does not run such a check [suggest]
  }])
}

resource "aws_ecs_task_definition" "a2" {
  family = "a2"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a2"
    image       = "example/a:1"
    healthCheck = { command = ["curl", "-f", "http://localhost/", "||", "exit", "1"] }
                               ~~~~~~ ecs/health-check-command: the command of a health check begins with CMD or CMD-SHELL, and this one with "curl"; ECS never learns that the container is healthy [fix]
  }])
}

resource "aws_ecs_task_definition" "a3" {
  family = "a3"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a3"
    image       = "example/a:1"
    healthCheck = { command = ["CMD-SHELL curl -f http://localhost/ || exit 1"] }
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-command: the command of a health check begins with CMD or CMD-SHELL, and this one with "CMD-SHELL curl -f http://localhost/ || exit 1"; ECS never learns that the container is healthy [fix]
  }])
}

resource "aws_ecs_task_definition" "a4" {
  family = "a4"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a4"
    image       = "example/a:1"
    healthCheck = { command = ["CMD-SHELL, curl -f http://localhost/ || exit 1"] }
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-command: the command of a health check begins with CMD or CMD-SHELL, and this one with "CMD-SHELL, curl -f http://localhost/ || exit 1"; ECS never learns that the container is healthy [fix]
  }])
}

resource "aws_ecs_task_definition" "a5" {
  family = "a5"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a5"
    image       = "example/a:1"
    healthCheck = { command = ["cmd-shell", "curl -f http://localhost/"] }
                               ~~~~~~~~~~~ ecs/health-check-command: the command of a health check begins with CMD or CMD-SHELL, and this one with "cmd-shell"; ECS never learns that the container is healthy [fix]
  }])
}

resource "aws_ecs_task_definition" "a6" {
  family = "a6"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a6"
    image       = "example/a:1"
    healthCheck = { command = ["CMD-SHELL", "curl", "-f", "http://localhost/?a=b&c=d"] }
                               ~~~~~~~~~~~ ecs/health-check-command (warning): a shell reads one item behind CMD-SHELL, and here are 3; it runs "curl" without the others [suggest]
  }])
}

resource "aws_ecs_task_definition" "a7" {
  family = "a7"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a7"
    image       = "example/a:1"
    healthCheck = { command = ["CMD"] }
                               ~~~~~ ecs/health-check-command: nothing comes behind CMD; every check fails, and ECS stops the task
  }])
}

resource "aws_ecs_task_definition" "a8" {
  family = "a8"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a8"
    image       = "example/a:1"
    healthCheck = { command = ["CMD", "curl", "-f", "http://localhost:${var.port}/", "||", "exit 1"] }
                                                                                     ~~~~ ecs/health-check-command: no shell reads the words behind CMD; "||" goes to curl as an argument, every check fails, and ECS stops the task
  }])
}

resource "aws_ecs_task_definition" "a9" {
  family = "a9"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a9"
    image       = "public.ecr.aws/docker/library/node:22-alpine"
    healthCheck = { command = ["CMD-SHELL", "curl -fsS -o /dev/null http://localhost:${var.port}/health || exit 1"] }
                                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-command: the health check runs curl, which "public.ecr.aws/docker/library/node:22-alpine" does not have; every check fails with: curl: not found, and ECS stops the task [fix]
  }])
}

resource "aws_ecs_task_definition" "a10" {
  family = "a10"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a10"
    image       = "node:22-alpine"
    healthCheck = { command = ["CMD", "curl", "-f", "-s", "http://localhost/"] }
                                      ~~~~~~ ecs/health-check-command: the health check runs curl, which "node:22-alpine" does not have; every check fails with: curl: not found, and ECS stops the task [fix]
  }])
}

resource "aws_ecs_task_definition" "a11" {
  family = "a11"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a11"
    image       = "docker.io/library/python:3.12-slim"
    healthCheck = { command = ["CMD-SHELL", "curl -f http://localhost/ || exit 1"] }
                                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-command: the health check runs curl, which "docker.io/library/python:3.12-slim" does not have; every check fails with: curl: not found, and ECS stops the task [fix]
  }])
}

resource "aws_ecs_task_definition" "a12" {
  family = "a12"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a12"
    image       = "python:3.12-slim"
    healthCheck = { command = ["CMD-SHELL", "wget -q --spider http://localhost/"] }
                                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-command: the health check runs wget, which "python:3.12-slim" does not have; every check fails with: wget: not found, and ECS stops the task
  }])
}

resource "aws_ecs_task_definition" "a13" {
  family = "a13"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a13"
    image       = "gcr.io/distroless/nodejs22-debian12"
    healthCheck = { command = ["CMD-SHELL", "node probe.js"] }
                               ~~~~~~~~~~~ ecs/health-check-command: CMD-SHELL needs a shell, which "gcr.io/distroless/nodejs22-debian12" does not have; every check fails, and ECS stops the task
  }])
}

resource "aws_ecs_task_definition" "a14" {
  family = "a14"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a14"
    image       = "nginx:1.29-alpine-slim"
    healthCheck = { command = ["CMD-SHELL", "curl -f http://localhost/ | grep ok"] }
                                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-command: the health check runs curl, which "nginx:1.29-alpine-slim" does not have; every check fails with: curl: not found, and ECS stops the task [fix]
  }])
}

resource "aws_ecs_task_definition" "a15" {
  family = "a15"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a15"
    image       = "example/a:1"
    healthCheck = { command = ["CMD-SHELL", "curl -f http://localhost:8080/health || exit 1"] }
                                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-command (warning): the health check asks port 8080, and the container maps 8000 alone; unless it listens on 8080 as well, every check fails, and ECS stops the task [suggest]
    portMappings = [{ containerPort = 8000 }]
  }])
}

resource "aws_ecs_task_definition" "a16" {
  family = "a16"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a16"
    image       = "example/a:1"
    healthCheck = { command = ["CMD-SHELL", "wget -q --spider http://127.0.0.1/"] }
                                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-command (warning): the health check asks port 80, and the container maps 8000 alone; unless it listens on 80 as well, every check fails, and ECS stops the task [suggest]
    portMappings = [{ containerPort = 8000 }]
  }])
}

resource "aws_ecs_task_definition" "a17" {
  family = "a17"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a17"
    image       = "example/a:1"
    healthCheck = { command = ["CMD-SHELL", "curl -f http://localhost:${var.other}/health || exit 1"] }
                                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-command (warning): the health check asks port 9000, and the container maps 8000 alone; unless it listens on 9000 as well, every check fails, and ECS stops the task
    portMappings = [{ containerPort = 8000 }]
  }])
}

resource "aws_ecs_task_definition" "a18" {
  family = "a18"
  memory = 512
  container_definitions = jsonencode([{
    name        = "a18"
    image       = "example/a:1"
    healthCheck = { command = ["/healthcheck"] }
                               ~~~~~~~~~~~~~~ ecs/health-check-command (information): the command of a health check begins with CMD or CMD-SHELL, and this one with "/healthcheck"; AWS's guide says that ECS takes CMD then, its API reference that one of them has to be there, and Docker does not run such a check [suggest]
  }])
}
