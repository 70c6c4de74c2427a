# How the namespace of Service Connect is given; the task definitions are elsewhere.
variable "namespace" {}

variable "subnet_ids" {}

variable "given" {
  default = "internal"
}

resource "aws_service_discovery_http_namespace" "internal" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ecs/service-discovery: the namespace
  name = "internal"
}

resource "aws_service_discovery_private_dns_namespace" "private" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ecs/service-discovery: the namespace
  name = "private.local"
  vpc  = "vpc-0a1b2c3d"
}

locals {
  namespace = aws_service_discovery_private_dns_namespace.private.id
}

resource "aws_ecs_cluster" "id" {
  name = "id"

  service_connect_defaults {
    namespace = aws_service_discovery_http_namespace.internal.id
                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/service-discovery: id of aws_service_discovery_http_namespace.internal is no ARN; Terraform answers: "service_connect_defaults.0.namespace" (…) is an invalid ARN: arn: invalid prefix [fix]
  }
}

resource "aws_ecs_cluster" "name" {
  name = "name"

  service_connect_defaults {
    namespace = aws_service_discovery_http_namespace.internal.name
                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/service-discovery: name of aws_service_discovery_http_namespace.internal is no ARN; Terraform answers: "service_connect_defaults.0.namespace" (…) is an invalid ARN: arn: invalid prefix [fix]
  }
}

resource "aws_ecs_cluster" "local" {
  name = "local"

  service_connect_defaults {
    namespace = local.namespace
                ~~~~~~~~~~~~~~~ ecs/service-discovery: id of aws_service_discovery_private_dns_namespace.private is no ARN; Terraform answers: "service_connect_defaults.0.namespace" (…) is an invalid ARN: arn: invalid prefix [fix]
  }
}

resource "aws_ecs_service" "id" {
  name            = "id"
  cluster         = aws_ecs_cluster.id.id
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
    namespace = aws_service_discovery_http_namespace.internal.id
                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/service-discovery: id of aws_service_discovery_http_namespace.internal is neither its name nor its ARN; ECS answers: NamespaceNotFoundException: Failed to retrieve namespace [fix]
  }
}

# Right.
resource "aws_ecs_cluster" "right" {
  name = "right"

  service_connect_defaults {
    namespace = aws_service_discovery_http_namespace.internal.arn
  }
}

resource "aws_ecs_service" "right" {
  name            = "right"
  cluster         = aws_ecs_cluster.right.id
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
    namespace = aws_service_discovery_http_namespace.internal.name
  }
}

resource "aws_ecs_service" "arn" {
  name            = "arn"
  cluster         = aws_ecs_cluster.right.id
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
    namespace = aws_service_discovery_private_dns_namespace.private.arn
  }
}

# Not in use.
resource "aws_ecs_service" "off" {
  name            = "off"
  cluster         = aws_ecs_cluster.right.id
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
    namespace = aws_service_discovery_http_namespace.internal.id
  }
}

# Not known, or said by terraform validate.
resource "aws_ecs_cluster" "unknown" {
  name = "unknown"

  service_connect_defaults {
    namespace = var.namespace
  }
}

resource "aws_ecs_cluster" "written" {
  name = "written"

  service_connect_defaults {
    namespace = var.given
  }
}
