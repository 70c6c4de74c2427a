# The port of the server itself, where its command says it.
variable "subnet_ids" {}
variable "target_group_arn" {}
variable "port" {}

resource "aws_ecs_task_definition" "option" {
  family                   = "option"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([
    {
      name         = "app"
      image        = "registry.example.com/app:1"
      essential    = true
      command      = ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", "8000"]
                                                                           ~~~~~~ ecs/port-mismatch: uvicorn listens on port 8000, and the load balancer's requests go to port 8080 of container "app"; its targets never become healthy [suggest]
      portMappings = [{ containerPort = 8080, hostPort = 8080 }]
    },
  ])
}

resource "aws_ecs_service" "option" {
  name                              = "option"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.option.arn
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

resource "aws_ecs_task_definition" "bind" {
  family                   = "bind"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([
    {
      name         = "app"
      image        = "registry.example.com/app:1"
      essential    = true
      command      = ["sh", "-c", "gunicorn --workers 4 -b 0.0.0.0:5000 app:app"]
                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/port-mismatch: gunicorn listens on port 5000, and the load balancer's requests go to port 8000 of container "app"; its targets never become healthy [suggest]
      portMappings = [{ containerPort = 8000 }]
    },
  ])
}

resource "aws_ecs_service" "bind" {
  name                              = "bind"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.bind.arn
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

# The same port, one that is not known, two servers, a proxy in front, no port at all.

resource "aws_ecs_task_definition" "same" {
  family                   = "same"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([
    {
      name         = "app"
      image        = "registry.example.com/app:1"
      essential    = true
      command      = ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", "8000"]
      portMappings = [{ containerPort = 8000 }]
    },
  ])
}

resource "aws_ecs_service" "same" {
  name                              = "same"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.same.arn
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
  }
}

resource "aws_ecs_task_definition" "variable" {
  family                   = "variable"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([
    {
      name         = "app"
      image        = "registry.example.com/app:1"
      essential    = true
      command      = ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", var.port]
      portMappings = [{ containerPort = 8000 }]
    },
  ])
}

resource "aws_ecs_service" "variable" {
  name                              = "variable"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.variable.arn
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
      image        = "registry.example.com/app:1"
      essential    = true
      command      = ["sh", "-c", "uvicorn app:app --host 0.0.0.0 --port $PORT"]
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
  }
}

resource "aws_ecs_task_definition" "proxied" {
  family                   = "proxied"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([
    {
      name         = "app"
      image        = "registry.example.com/app:1"
      essential    = true
      command      = ["sh", "-c", "nginx & uvicorn app:app --host 0.0.0.0 --port 9000"]
      portMappings = [{ containerPort = 8000 }]
    },
  ])
}

resource "aws_ecs_service" "proxied" {
  name                              = "proxied"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.proxied.arn
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
  }
}

resource "aws_ecs_task_definition" "workers" {
  family                   = "workers"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([
    {
      name         = "app"
      image        = "registry.example.com/app:1"
      essential    = true
      command      = ["gunicorn", "--workers", "4", "-b", "unix:/tmp/app.sock", "app:app"]
      portMappings = [{ containerPort = 8000 }]
    },
  ])
}

resource "aws_ecs_service" "workers" {
  name                              = "workers"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.workers.arn
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
  }
}

resource "aws_ecs_task_definition" "elsewhere" {
  family                   = "elsewhere"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([
    {
      name         = "app"
      image        = "registry.example.com/app:1"
      essential    = true
      command      = ["celery", "worker", "--port", "9000"]
      portMappings = [{ containerPort = 8000 }]
    },
  ])
}

resource "aws_ecs_service" "elsewhere" {
  name                              = "elsewhere"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.elsewhere.arn
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
  }
}

resource "aws_ecs_task_definition" "pair" {
  family                   = "pair"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([
    {
      name         = "app"
      image        = "registry.example.com/app:1"
      essential    = true
      command      = ["sh", "-c", "uvicorn a:a --host 0.0.0.0 --port 9000 & uvicorn b:b --host 0.0.0.0 --port 9001"]
      portMappings = [{ containerPort = 8000 }]
    },
  ])
}

resource "aws_ecs_service" "pair" {
  name                              = "pair"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.pair.arn
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
  }
}

resource "aws_ecs_task_definition" "front" {
  family                   = "front"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([
    {
      name         = "app"
      image        = "registry.example.com/app:1"
      essential    = true
      command      = ["nginx", "-g", "daemon off;"]
      portMappings = [{ containerPort = 8000 }]
    },
  ])
}

resource "aws_ecs_service" "front" {
  name                              = "front"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.front.arn
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
  }
}
