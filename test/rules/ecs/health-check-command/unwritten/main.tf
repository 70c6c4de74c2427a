# What is missing is missing however the command is written.

resource "aws_ecs_task_definition" "words" {
  family = "words"
  memory = 1024
  container_definitions = jsonencode([{
    name         = "app"
    image        = "public.ecr.aws/docker/library/node:22-alpine"
    portMappings = [{ containerPort = 8000 }]
    healthCheck = {
      command     = ["curl", "-f", "http://localhost:8000/"]
                     ~~~~~~ ecs/health-check-command (information): the command of a health check begins with CMD or CMD-SHELL, and this one with "curl"; AWS's guide says that ECS takes CMD then, its API reference that one of them has to be there, and Docker does not run such a check [suggest]
                     ~~~~~~ ecs/health-check-command: the health check is to run curl, which "public.ecr.aws/docker/library/node:22-alpine" does not have; however it is written, every check fails with: curl: not found, and ECS stops the task
      startPeriod = 180
    }
  }])
}

resource "aws_ecs_task_definition" "exec" {
  family = "exec"
  memory = 1024
  container_definitions = jsonencode([{
    name         = "app"
    image        = "public.ecr.aws/docker/library/python:3.12-slim"
    portMappings = [{ containerPort = 8000 }]
    healthCheck = {
      command     = ["CMD", "curl -f http://localhost:8000/ || exit 1"]
                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-command: no shell reads what is behind CMD; there is no program called "curl -f http://localhost:8000/ || exit 1", every check fails, and ECS stops the task [fix]
                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-command: the health check is to run curl, which "public.ecr.aws/docker/library/python:3.12-slim" does not have; however it is written, every check fails with: curl: not found, and ECS stops the task
      startPeriod = 180
    }
  }])
}

resource "aws_ecs_task_definition" "there" {
  family = "there"
  memory = 1024
  container_definitions = jsonencode([{
    name         = "app"
    image        = "public.ecr.aws/docker/library/node:22-alpine"
    portMappings = [{ containerPort = 8000 }]
    healthCheck = {
      command     = ["wget", "-q", "--spider", "http://localhost:8000/"]
                     ~~~~~~ ecs/health-check-command (information): the command of a health check begins with CMD or CMD-SHELL, and this one with "wget"; AWS's guide says that ECS takes CMD then, its API reference that one of them has to be there, and Docker does not run such a check [suggest]
      startPeriod = 180
    }
  }])
}
