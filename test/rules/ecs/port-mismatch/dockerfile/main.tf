# What the container runs by its image.
variable "subnet_ids" {}
variable "target_group_arn" {}
variable "port" {}

resource "aws_ecs_task_definition" "exec" {
  family                   = "exec"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([
    {
      name         = "app"
      image        = "registry.example.com/exec:1"
                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/port-mismatch: as its Dockerfile has it, uvicorn listens on port 8000, and the load balancer's requests go to port 8080 of container "app"; its targets never become healthy [suggest]
      essential    = true
      portMappings = [{ containerPort = 8080 }]
    },
  ])
}

resource "aws_ecs_service" "exec" {
  name                              = "exec"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.exec.arn
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 300

  network_configuration {
    subnets = var.subnet_ids
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    target_group_arn = var.target_group_arn
    container_name   = "app"
    container_port   = 8080
                       ^^^^ ecs/port-mismatch: the port that the service names
  }
}

resource "aws_ecs_task_definition" "shell" {
  family                   = "shell"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([
    {
      name         = "app"
      image        = "registry.example.com/shell:1"
                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/port-mismatch: as its Dockerfile has it, gunicorn listens on port 5000, and the load balancer's requests go to port 8000 of container "app"; its targets never become healthy [suggest]
      essential    = true
      portMappings = [{ containerPort = 8000 }]
    },
  ])
}

resource "aws_ecs_service" "shell" {
  name                              = "shell"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.shell.arn
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 300

  network_configuration {
    subnets = var.subnet_ids
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    target_group_arn = var.target_group_arn
    container_name   = "app"
    container_port   = 8000
                       ^^^^ ecs/port-mismatch: the port that the service names
  }
}

resource "aws_ecs_task_definition" "exposed" {
  family                   = "exposed"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([
    {
      name         = "app"
      image        = "registry.example.com/exposed:1"
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ecs/port-mismatch: the image
      essential    = true
      portMappings = [{ containerPort = 8080 }]
    },
  ])
}

resource "aws_ecs_service" "exposed" {
  name                              = "exposed"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.exposed.arn
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 300

  network_configuration {
    subnets = var.subnet_ids
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    target_group_arn = var.target_group_arn
    container_name   = "app"
    container_port   = 8080
                       ~~~~ ecs/port-mismatch (warning): the load balancer's requests go to port 8080 of container "app", and its Dockerfile says EXPOSE 3000; unless something in it listens on 8080, its targets never become healthy
  }
}

resource "aws_ecs_task_definition" "told" {
  family                   = "told"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([
    {
      name         = "app"
      image        = "registry.example.com/told:1"
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ecs/port-mismatch: the image
      essential    = true
      portMappings = [{ containerPort = 8080 }]
    },
  ])
}

resource "aws_ecs_service" "told" {
  name                              = "told"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.told.arn
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 300

  network_configuration {
    subnets = var.subnet_ids
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    target_group_arn = var.target_group_arn
    container_name   = "app"
    container_port   = 8080
                       ~~~~ ecs/port-mismatch (warning): the load balancer's requests go to port 8080 of container "app", and its Dockerfile says PORT 4000; unless something in it listens on 8080, its targets never become healthy
  }
}
