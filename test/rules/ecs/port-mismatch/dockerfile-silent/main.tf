# The same port, other images, what is overridden, what is not known.
variable "subnet_ids" {}
variable "target_group_arn" {}
variable "port" {}

resource "aws_ecs_task_definition" "same" {
  family                   = "same"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([
    {
      name         = "app"
      image        = "registry.example.com/same:1"
      essential    = true
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

resource "aws_ecs_task_definition" "set" {
  family                   = "set"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([
    {
      name         = "app"
      image        = "registry.example.com/set:1"
      essential    = true
      portMappings = [{ containerPort = 8080 }]
      environment  = [{ name = "PORT", value = "8080" }]
    },
  ])
}

resource "aws_ecs_service" "set" {
  name                              = "set"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.set.arn
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
  }
}

resource "aws_ecs_task_definition" "overridden" {
  family                   = "overridden"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([
    {
      name         = "app"
      image        = "registry.example.com/overridden:1"
      essential    = true
      portMappings = [{ containerPort = 8000 }]
      environment  = [{ name = "PORT", value = "8000" }]
    },
  ])
}

resource "aws_ecs_service" "overridden" {
  name                              = "overridden"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.overridden.arn
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

resource "aws_ecs_task_definition" "command" {
  family                   = "command"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([
    {
      name         = "app"
      image        = "registry.example.com/command:1"
      essential    = true
      portMappings = [{ containerPort = 8000 }]
      command      = ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", "8000"]
    },
  ])
}

resource "aws_ecs_service" "command" {
  name                              = "command"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.command.arn
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

resource "aws_ecs_task_definition" "entry" {
  family                   = "entry"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([
    {
      name         = "app"
      image        = "registry.example.com/entry:1"
      essential    = true
      portMappings = [{ containerPort = 8000 }]
      entryPoint   = ["/start"]
    },
  ])
}

resource "aws_ecs_service" "entry" {
  name                              = "entry"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.entry.arn
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

resource "aws_ecs_task_definition" "reset" {
  family                   = "reset"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([
    {
      name         = "app"
      image        = "registry.example.com/reset:1"
      essential    = true
      portMappings = [{ containerPort = 8000 }]
    },
  ])
}

resource "aws_ecs_service" "reset" {
  name                              = "reset"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.reset.arn
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

resource "aws_ecs_task_definition" "base" {
  family                   = "base"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([
    {
      name         = "app"
      image        = "registry.example.com/base:1"
      essential    = true
      portMappings = [{ containerPort = 80 }]
    },
  ])
}

resource "aws_ecs_service" "base" {
  name                              = "base"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.base.arn
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
    container_port   = 80
  }
}

resource "aws_ecs_task_definition" "argument" {
  family                   = "argument"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([
    {
      name         = "app"
      image        = "registry.example.com/argument:1"
      essential    = true
      portMappings = [{ containerPort = 8080 }]
    },
  ])
}

resource "aws_ecs_service" "argument" {
  name                              = "argument"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.argument.arn
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
  }
}

resource "aws_ecs_task_definition" "range" {
  family                   = "range"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([
    {
      name         = "app"
      image        = "registry.example.com/range:1"
      essential    = true
      portMappings = [{ containerPort = 8080 }]
    },
  ])
}

resource "aws_ecs_service" "range" {
  name                              = "range"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.range.arn
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
  }
}

resource "aws_ecs_task_definition" "files" {
  family                   = "files"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([
    {
      name         = "app"
      image        = "registry.example.com/files:1"
      essential    = true
      portMappings = [{ containerPort = 8080 }]
      environmentFiles = [{ type = "s3", value = "arn:aws:s3:::settings/web.env" }]
    },
  ])
}

resource "aws_ecs_service" "files" {
  name                              = "files"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.files.arn
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
  }
}

resource "aws_ecs_task_definition" "unknown" {
  family                   = "unknown"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([
    {
      name         = "app"
      image        = "registry.example.com/unknown:1"
      essential    = true
      portMappings = [{ containerPort = 8080 }]
      environment  = [{ name = "LISTEN", value = var.port }]
    },
  ])
}

resource "aws_ecs_service" "unknown" {
  name                              = "unknown"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.unknown.arn
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
  }
}

resource "aws_ecs_task_definition" "powershell" {
  family                   = "powershell"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([
    {
      name         = "app"
      image        = "registry.example.com/powershell:1"
      essential    = true
      portMappings = [{ containerPort = 8000 }]
    },
  ])
}

resource "aws_ecs_service" "powershell" {
  name                              = "powershell"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.powershell.arn
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

resource "aws_ecs_task_definition" "script" {
  family                   = "script"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([
    {
      name         = "app"
      image        = "registry.example.com/script:1"
      essential    = true
      portMappings = [{ containerPort = 8000 }]
    },
  ])
}

resource "aws_ecs_service" "script" {
  name                              = "script"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.script.arn
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
