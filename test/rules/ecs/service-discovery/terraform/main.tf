# Each branch once.
variable "subnet_ids" {}
variable "namespace_id" {}

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

resource "aws_ecs_task_definition" "none" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ecs/service-discovery: the task definition
  family                   = "none"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  container_definitions = jsonencode([
    { name = "app", image = "public.ecr.aws/docker/library/nginx:1.27", essential = true, memory = 512, portMappings = [{ containerPort = 8080 }] },
  ])
}

resource "aws_ecs_service" "none" {
  name            = "none"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.none.arn
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
                  ~~~~~ ecs/service-discovery: no port mapping of aws_ecs_task_definition.none is called "web": none of its port mappings has a name; ECS refuses the service [suggest]

      client_alias {
        port = 8080
      }
    }
  }
}

resource "aws_ecs_task_definition" "several" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ecs/service-discovery: the task definition
  family                   = "several"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  container_definitions = jsonencode([
    { name = "app", image = "public.ecr.aws/docker/library/nginx:1.27", essential = true, memory = 512, portMappings = [{ containerPort = 8080, name = "http" }, { containerPort = 9000, name = "grpc" }] },
  ])
}

resource "aws_ecs_service" "several" {
  name            = "several"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.several.arn
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
                  ~~~~~ ecs/service-discovery: no port mapping of aws_ecs_task_definition.several is called "web": it names "http", "grpc"; ECS refuses the service

      client_alias {
        port = 8080
      }
    }
  }
}

resource "aws_ecs_task_definition" "port" {
  family                   = "port"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  container_definitions = jsonencode([
    { name = "app", image = "public.ecr.aws/docker/library/nginx:1.27", essential = true, memory = 512, portMappings = [{ containerPort = 8080, name = "http" }] },
  ])
}

resource "aws_ecs_service" "port" {
  name            = "port"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.port.arn
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
    container_name = "app"
    container_port = 8080
    ~~~~~~~~~~~~~~ ecs/service-discovery: container_port goes with SRV records, and those of this registry are A; ECS answers: The values specified for serviceRegistries do not require a value for 'containerPort'. Remove the value and retry [fix]
  }
}

resource "aws_ecs_task_definition" "alone" {
  family                   = "alone"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  container_definitions = jsonencode([
    { name = "app", image = "public.ecr.aws/docker/library/nginx:1.27", essential = true, memory = 512, portMappings = [{ containerPort = 8080, name = "http" }] },
  ])
}

resource "aws_ecs_service" "alone" {
  name            = "alone"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.alone.arn
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
    port           = 8080
    ~~~~ ecs/service-discovery: port goes with SRV records, and those of this registry are A; ECS refuses the service [fix]
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
  ~~~~~~~~~~~~~~~~~~ ecs/service-discovery: no container and port are named, though the network mode of aws_ecs_task_definition.bridge is bridge, and its tasks have no addresses of their own; ECS refuses the service
    registry_arn   = aws_service_discovery_service.srv.arn
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
  ~~~~~~~~~~~~~~~~~~ ecs/service-discovery: no port is named, which the SRV record of this registry needs; ECS refuses the service
    registry_arn   = aws_service_discovery_service.srv.arn
  }
}

resource "aws_ecs_task_definition" "name" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ecs/service-discovery: the task definition
  family                   = "name"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  container_definitions = jsonencode([
    { name = "app", image = "public.ecr.aws/docker/library/nginx:1.27", essential = true, memory = 512, portMappings = [{ containerPort = 8080, name = "http" }] },
  ])
}

resource "aws_ecs_service" "name" {
  name            = "name"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.name.arn
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
    container_name = "web"
                     ~~~~~ ecs/service-discovery: "web" is no container of aws_ecs_task_definition.name, which has "app"; ECS refuses the service
    container_port = 8080
  }
}

resource "aws_ecs_task_definition" "unmapped" {
  family                   = "unmapped"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  container_definitions = jsonencode([
    { name = "app", image = "public.ecr.aws/docker/library/nginx:1.27", essential = true, memory = 512, portMappings = [{ containerPort = 8080, name = "http" }] },
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ecs/service-discovery: the container
  ])
}

resource "aws_ecs_service" "unmapped" {
  name            = "unmapped"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.unmapped.arn
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
    container_name = "app"
    container_port = 9000
                     ~~~~ ecs/service-discovery: port 9000 is not mapped by container "app" of aws_ecs_task_definition.unmapped, which maps 8080; ECS refuses the service
  }
}
