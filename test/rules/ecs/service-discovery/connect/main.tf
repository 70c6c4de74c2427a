# What Service Connect asks of each port; the task definition is elsewhere.
variable "subnet_ids" {}
variable "aliases" {}
variable "name" {}
variable "enabled" {}
variable "ports" {}

resource "aws_ecs_service" "bare" {
  name            = "bare"
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
    ~~~~~~~ ecs/service-discovery: this port has no client alias, and ECS takes exactly one: clientAliases must have 1 element
      port_name = "http"
    }
  }
}

resource "aws_ecs_service" "many" {
  name            = "many"
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
      port_name = "http"

      client_alias {
        port = 8080
      }

      client_alias {
      ~~~~~~~~~~~~ ecs/service-discovery: this port has 2 client aliases, and ECS takes exactly one: clientAliases must have 1 element
        port = 9090
      }
    }
  }
}

resource "aws_ecs_service" "known" {
  name            = "known"
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
    ~~~~~~~ ecs/service-discovery: this port has no client alias, and ECS takes exactly one: clientAliases must have 1 element
      port_name = "http"

      dynamic "client_alias" {
        for_each = []

        content {
          port = client_alias.value
        }
      }
    }
  }
}

resource "aws_ecs_service" "same" {
  name            = "same"
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
      port_name      = "http"
      discovery_name = "api"
                       ^^^^^ ecs/service-discovery: the other

      client_alias {
        port = 8080
      }
    }

    service {
      port_name      = "grpc"
      discovery_name = "api"
                       ~~~~~ ecs/service-discovery: another port of this service is made known as "api" already; a discovery name is unique in its namespace, and ECS refuses the service

      client_alias {
        port = 8080
      }
    }
  }
}

resource "aws_ecs_service" "port" {
  name            = "port"
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
      port_name = "http"
                  ^^^^^^ ecs/service-discovery: the other

      client_alias {
        port = 8080
      }
    }

    service {
      port_name = "http"
                  ~~~~~~ ecs/service-discovery: another port of this service is made known as "http" already; a discovery name is unique in its namespace, and ECS refuses the service

      client_alias {
        port = 8080
      }
    }
  }
}

resource "aws_ecs_service" "default" {
  name            = "default"
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
      port_name = "http"
                  ^^^^^^ ecs/service-discovery: the other

      client_alias {
        port = 8080
      }
    }

    service {
      port_name      = "grpc"
      discovery_name = "http"
                       ~~~~~~ ecs/service-discovery: another port of this service is made known as "http" already; a discovery name is unique in its namespace, and ECS refuses the service

      client_alias {
        port = 8080
      }
    }
  }
}

# Right.
resource "aws_ecs_service" "right" {
  name            = "right"
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
      port_name      = "http"
      discovery_name = "api"

      client_alias {
        port = 8080
      }
    }

    service {
      port_name      = "http"
      discovery_name = "api-v2"

      client_alias {
        port = 8080
      }
    }

    service {
      port_name = "grpc"

      client_alias {
        port = 8080
      }
    }
  }
}

# Not known.
resource "aws_ecs_service" "dynamic" {
  name            = "dynamic"
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
      port_name = "http"

      dynamic "client_alias" {
        for_each = var.aliases

        content {
          port = client_alias.value
        }
      }
    }
  }
}

resource "aws_ecs_service" "name" {
  name            = "name"
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
      port_name      = "http"
      discovery_name = var.name

      client_alias {
        port = 8080
      }
    }

    service {
      port_name = "http"

      client_alias {
        port = 8080
      }
    }
  }
}

resource "aws_ecs_service" "names" {
  name            = "names"
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
      port_name      = "http"
      discovery_name = var.name

      client_alias {
        port = 8080
      }
    }

    service {
      port_name      = "http"
      discovery_name = var.name

      client_alias {
        port = 8080
      }
    }
  }
}

resource "aws_ecs_service" "enabled" {
  name            = "enabled"
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
    enabled   = var.enabled
    namespace = "internal"

    service {
      port_name = "http"
    }
  }
}

resource "aws_ecs_service" "off" {
  name            = "off"
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
    enabled   = false
    namespace = "internal"

    service {
      port_name = "http"
    }
  }
}

resource "aws_ecs_service" "ports" {
  name            = "ports"
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

    dynamic "service" {
      for_each = var.ports

      content {
        port_name = "http"
      }
    }
  }
}

# Written as lists of objects, which Terraform refuses by itself.
resource "aws_ecs_service" "attribute" {
  name            = "attribute"
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
    service   = [{ port_name = "http", client_alias = [{ port = 8080 }] }]
  }
}
