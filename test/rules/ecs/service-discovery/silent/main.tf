# What is right, what is not known, what is switched off, who only calls others.
variable "subnet_ids" {}
variable "namespace_id" {}
variable "port_name" {}
variable "mappings" {}
variable "registry" {}
variable "type" {}

resource "aws_service_discovery_service" "a" {
  name = "a"

  dns_config {
    namespace_id = var.namespace_id

    dns_records {
      ttl  = 10
      type = "A"
    }
  }
}

resource "aws_service_discovery_service" "srv" {
  name = "srv"

  dns_config {
    namespace_id = var.namespace_id

    dns_records {
      ttl  = 10
      type = "SRV"
    }
  }
}

resource "aws_service_discovery_service" "both" {
  name = "both"

  dns_config {
    namespace_id = var.namespace_id

    dns_records {
      ttl  = 10
      type = "A"
    }

    dns_records {
      ttl  = 10
      type = "SRV"
    }
  }
}

resource "aws_service_discovery_service" "unknown" {
  name = "unknown"

  dns_config {
    namespace_id = var.namespace_id

    dns_records {
      ttl  = 10
      type = var.type
    }
  }
}

resource "aws_ecs_task_definition" "right" {
  family                   = "right"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  container_definitions = jsonencode([
    { name = "app", image = "public.ecr.aws/docker/library/nginx:1.27", essential = true, memory = 512, portMappings = [{ containerPort = 8080, name = "http" }] },
  ])
}

resource "aws_ecs_service" "right" {
  name            = "right"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.right.arn
  launch_type     = "FARGATE"

  network_configuration {
    subnets = var.subnet_ids
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  service_connect_configuration {
    enabled   = true
    namespace = "internal"

    service {
      port_name = "http"

      client_alias {
        port = 8080
      }
    }
  }
}

resource "aws_ecs_task_definition" "unknown" {
  family                   = "unknown"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  container_definitions = jsonencode([
    { name = "app", image = "public.ecr.aws/docker/library/nginx:1.27", essential = true, memory = 512, portMappings = [{ containerPort = 8080, name = "http" }] },
  ])
}

resource "aws_ecs_service" "unknown" {
  name            = "unknown"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.unknown.arn
  launch_type     = "FARGATE"

  network_configuration {
    subnets = var.subnet_ids
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  service_connect_configuration {
    enabled   = true
    namespace = "internal"

    service {
      port_name = var.port_name

      client_alias {
        port = 8080
      }
    }
  }
}

resource "aws_ecs_task_definition" "open" {
  family                   = "open"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  container_definitions = jsonencode([
    { name = "app", image = "public.ecr.aws/docker/library/nginx:1.27", essential = true, memory = 512, portMappings = var.mappings },
  ])
}

resource "aws_ecs_service" "open" {
  name            = "open"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.open.arn
  launch_type     = "FARGATE"

  network_configuration {
    subnets = var.subnet_ids
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  service_connect_configuration {
    enabled   = true
    namespace = "internal"

    service {
      port_name = "web"

      client_alias {
        port = 8080
      }
    }
  }
}

resource "aws_ecs_task_definition" "held" {
  family                   = "held"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  container_definitions = jsonencode([
    { name = "app", image = "public.ecr.aws/docker/library/nginx:1.27", essential = true, memory = 512, portMappings = [{ containerPort = 8080, name = var.port_name }] },
  ])
}

resource "aws_ecs_service" "held" {
  name            = "held"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.held.arn
  launch_type     = "FARGATE"

  network_configuration {
    subnets = var.subnet_ids
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  service_connect_configuration {
    enabled   = true
    namespace = "internal"

    service {
      port_name = "web"

      client_alias {
        port = 8080
      }
    }
  }
}

resource "aws_ecs_task_definition" "off" {
  family                   = "off"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  container_definitions = jsonencode([
    { name = "app", image = "public.ecr.aws/docker/library/nginx:1.27", essential = true, memory = 512, portMappings = [{ containerPort = 8080, name = "http" }] },
  ])
}

resource "aws_ecs_service" "off" {
  name            = "off"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.off.arn
  launch_type     = "FARGATE"

  network_configuration {
    subnets = var.subnet_ids
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  service_connect_configuration {
    enabled   = false
    namespace = "internal"

    service {
      port_name = "web"

      client_alias {
        port = 8080
      }
    }
  }
}

resource "aws_ecs_task_definition" "client" {
  family                   = "client"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  container_definitions = jsonencode([
    { name = "app", image = "public.ecr.aws/docker/library/nginx:1.27", essential = true, memory = 512, portMappings = [{ containerPort = 8080, name = "http" }] },
  ])
}

resource "aws_ecs_service" "client" {
  name            = "client"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.client.arn
  launch_type     = "FARGATE"

  network_configuration {
    subnets = var.subnet_ids
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  service_connect_configuration {
    enabled   = true
    namespace = "internal"
  }
}

resource "aws_ecs_service" "elsewhere" {
  name            = "elsewhere"
  cluster         = "main"
  task_definition = "elsewhere:3"
  launch_type     = "FARGATE"

  network_configuration {
    subnets = var.subnet_ids
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  service_connect_configuration {
    enabled   = true
    namespace = "internal"

    service {
      port_name = "web"

      client_alias {
        port = 8080
      }
    }
  }
}

resource "aws_ecs_task_definition" "a" {
  family                   = "a"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  container_definitions = jsonencode([
    { name = "app", image = "public.ecr.aws/docker/library/nginx:1.27", essential = true, memory = 512, portMappings = [{ containerPort = 8080, name = "http" }] },
  ])
}

resource "aws_ecs_service" "a" {
  name            = "a"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.a.arn
  launch_type     = "FARGATE"

  network_configuration {
    subnets = var.subnet_ids
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  service_registries {
    registry_arn   = aws_service_discovery_service.a.arn
  }
}

resource "aws_ecs_task_definition" "both" {
  family                   = "both"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  container_definitions = jsonencode([
    { name = "app", image = "public.ecr.aws/docker/library/nginx:1.27", essential = true, memory = 512, portMappings = [{ containerPort = 8080, name = "http" }] },
  ])
}

resource "aws_ecs_service" "both" {
  name            = "both"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.both.arn
  launch_type     = "FARGATE"

  network_configuration {
    subnets = var.subnet_ids
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  service_registries {
    registry_arn   = aws_service_discovery_service.both.arn
    container_name = "app"
    container_port = 8080
  }
}

resource "aws_ecs_task_definition" "srv" {
  family                   = "srv"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  container_definitions = jsonencode([
    { name = "app", image = "public.ecr.aws/docker/library/nginx:1.27", essential = true, memory = 512, portMappings = [{ containerPort = 8080, name = "http" }] },
  ])
}

resource "aws_ecs_service" "srv" {
  name            = "srv"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.srv.arn
  launch_type     = "FARGATE"

  network_configuration {
    subnets = var.subnet_ids
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  service_registries {
    registry_arn   = aws_service_discovery_service.srv.arn
    port           = 8080
  }
}

resource "aws_ecs_task_definition" "type" {
  family                   = "type"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  container_definitions = jsonencode([
    { name = "app", image = "public.ecr.aws/docker/library/nginx:1.27", essential = true, memory = 512, portMappings = [{ containerPort = 8080, name = "http" }] },
  ])
}

resource "aws_ecs_service" "type" {
  name            = "type"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.type.arn
  launch_type     = "FARGATE"

  network_configuration {
    subnets = var.subnet_ids
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  service_registries {
    registry_arn   = aws_service_discovery_service.unknown.arn
    container_name = "app"
    container_port = 8080
  }
}

resource "aws_ecs_task_definition" "registry" {
  family                   = "registry"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  container_definitions = jsonencode([
    { name = "app", image = "public.ecr.aws/docker/library/nginx:1.27", essential = true, memory = 512, portMappings = [{ containerPort = 8080, name = "http" }] },
  ])
}

resource "aws_ecs_service" "registry" {
  name            = "registry"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.registry.arn
  launch_type     = "FARGATE"

  network_configuration {
    subnets = var.subnet_ids
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  service_registries {
    registry_arn   = var.registry
    container_name = "app"
    container_port = 8080
  }
}

resource "aws_ecs_task_definition" "bridge" {
  family                   = "bridge"
  requires_compatibilities = ["EC2"]
  network_mode             = "bridge"
  container_definitions = jsonencode([
    { name = "app", image = "public.ecr.aws/docker/library/nginx:1.27", essential = true, memory = 512, portMappings = [{ containerPort = 8080, name = "http" }] },
  ])
}

resource "aws_ecs_service" "bridge" {
  name            = "bridge"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.bridge.arn
  launch_type     = "EC2"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  service_registries {
    registry_arn   = aws_service_discovery_service.srv.arn
    container_name = "app"
    container_port = 8080
  }
}

# Terraform sends no port of 0.
resource "aws_service_discovery_service" "plain" {
  name = "plain"

  dns_config {
    namespace_id = var.namespace_id

    dns_records {
      ttl  = 10
      type = "A"
    }
  }
}

resource "aws_ecs_service" "zero" {
  name            = "zero"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.registry.arn
  launch_type     = "FARGATE"

  network_configuration {
    subnets = var.subnet_ids
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  service_registries {
    registry_arn   = aws_service_discovery_service.plain.arn
    container_name = "app"
    container_port = 0
    port           = 0
  }
}
