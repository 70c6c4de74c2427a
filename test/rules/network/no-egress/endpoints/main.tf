# Endpoints that are there and not reached.
variable "role" {}
variable "tables" {}

resource "aws_vpc" "port" {
  cidr_block           = "10.0.0.0/16"
  enable_dns_hostnames = true
}

resource "aws_subnet" "port" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/no-egress: the subnet
  vpc_id     = aws_vpc.port.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_route_table" "port" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/no-egress: its route table
  vpc_id = aws_vpc.port.id
}

resource "aws_route_table_association" "port" {
  subnet_id      = aws_subnet.port.id
  route_table_id = aws_route_table.port.id
}

resource "aws_security_group" "port_tasks" {
  vpc_id = aws_vpc.port.id

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "port_endpoints" {
  vpc_id = aws_vpc.port.id

  ingress {
    protocol  = "tcp"
    from_port = 80
    to_port   = 80
    security_groups = [aws_security_group.port_tasks.id]
  }
}

resource "aws_vpc_endpoint" "port" {
  for_each            = toset(["ecr.api", "ecr.dkr"])
  vpc_id              = aws_vpc.port.id
  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.eu-west-1.${each.key}"
  subnet_ids          = [aws_subnet.port.id]
  security_group_ids  = [aws_security_group.port_endpoints.id]
  private_dns_enabled = true
}

resource "aws_vpc_endpoint" "port_s3" {
  vpc_id            = aws_vpc.port.id
  service_name      = "com.amazonaws.eu-west-1.s3"
  route_table_ids   = [aws_route_table.port.id]
}

resource "aws_ecr_repository" "port" {
  name         = "port"
  force_delete = true
}

resource "aws_ecs_task_definition" "port" {
  family                   = "port"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = var.role
  container_definitions    = jsonencode([{ name = "app", image = "${aws_ecr_repository.port.repository_url}:1" }])
}

resource "aws_ecs_service" "port" {
  name            = "port"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.port.arn
  launch_type     = "FARGATE"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets         = [aws_subnet.port.id]
                      ~~~~~~~~~~~~~~~~~~~~ network/no-egress: tasks of aws_ecs_service.port in aws_subnet.port have no way out: its route table is aws_route_table.port, which has no default route, and aws_security_group.port_endpoints of aws_vpc_endpoint.port["ecr.api"] lets nobody in on port 443 from aws_security_group.port_tasks; they stop with: ResourceInitializationError: unable to pull secrets or registry auth: … context deadline exceeded
    security_groups = [aws_security_group.port_tasks.id]
  }
}

resource "aws_vpc" "network" {
  cidr_block           = "10.0.0.0/16"
  enable_dns_hostnames = true
}

resource "aws_subnet" "network" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/no-egress: the subnet
  vpc_id     = aws_vpc.network.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_route_table" "network" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/no-egress: its route table
  vpc_id = aws_vpc.network.id
}

resource "aws_route_table_association" "network" {
  subnet_id      = aws_subnet.network.id
  route_table_id = aws_route_table.network.id
}

resource "aws_security_group" "network_tasks" {
  vpc_id = aws_vpc.network.id

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "network_endpoints" {
  vpc_id = aws_vpc.network.id

  ingress {
    protocol  = "tcp"
    from_port = 443
    to_port   = 443
    cidr_blocks = ["10.0.2.0/24"]
  }
}

resource "aws_vpc_endpoint" "network" {
  for_each            = toset(["ecr.api", "ecr.dkr"])
  vpc_id              = aws_vpc.network.id
  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.eu-west-1.${each.key}"
  subnet_ids          = [aws_subnet.network.id]
  security_group_ids  = [aws_security_group.network_endpoints.id]
  private_dns_enabled = true
}

resource "aws_vpc_endpoint" "network_s3" {
  vpc_id            = aws_vpc.network.id
  service_name      = "com.amazonaws.eu-west-1.s3"
  route_table_ids   = [aws_route_table.network.id]
}

resource "aws_ecr_repository" "network" {
  name         = "network"
  force_delete = true
}

resource "aws_ecs_task_definition" "network" {
  family                   = "network"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = var.role
  container_definitions    = jsonencode([{ name = "app", image = "${aws_ecr_repository.network.repository_url}:1" }])
}

resource "aws_ecs_service" "network" {
  name            = "network"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.network.arn
  launch_type     = "FARGATE"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets         = [aws_subnet.network.id]
                      ~~~~~~~~~~~~~~~~~~~~~~~ network/no-egress: tasks of aws_ecs_service.network in aws_subnet.network have no way out: its route table is aws_route_table.network, which has no default route, and aws_security_group.network_endpoints of aws_vpc_endpoint.network["ecr.api"] lets nobody in on port 443 from aws_security_group.network_tasks; they stop with: ResourceInitializationError: unable to pull secrets or registry auth: … context deadline exceeded
    security_groups = [aws_security_group.network_tasks.id]
  }
}

resource "aws_vpc" "layers" {
  cidr_block           = "10.0.0.0/16"
  enable_dns_hostnames = true
}

resource "aws_subnet" "layers" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/no-egress: the subnet
  vpc_id     = aws_vpc.layers.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_route_table" "layers" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/no-egress: its route table
  vpc_id = aws_vpc.layers.id
}

resource "aws_route_table_association" "layers" {
  subnet_id      = aws_subnet.layers.id
  route_table_id = aws_route_table.layers.id
}

resource "aws_security_group" "layers_tasks" {
  vpc_id = aws_vpc.layers.id

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "layers_endpoints" {
  vpc_id = aws_vpc.layers.id

  ingress {
    protocol  = "tcp"
    from_port = 443
    to_port   = 443
    security_groups = [aws_security_group.layers_tasks.id]
  }
}

resource "aws_vpc_endpoint" "layers" {
  for_each            = toset(["ecr.api", "ecr.dkr"])
  vpc_id              = aws_vpc.layers.id
  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.eu-west-1.${each.key}"
  subnet_ids          = [aws_subnet.layers.id]
  security_group_ids  = [aws_security_group.layers_endpoints.id]
  private_dns_enabled = true
}

resource "aws_vpc_endpoint" "layers_s3" {
  vpc_id            = aws_vpc.layers.id
  service_name      = "com.amazonaws.eu-west-1.s3"
}

resource "aws_ecr_repository" "layers" {
  name         = "layers"
  force_delete = true
}

resource "aws_ecs_task_definition" "layers" {
  family                   = "layers"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = var.role
  container_definitions    = jsonencode([{ name = "app", image = "${aws_ecr_repository.layers.repository_url}:1" }])
}

resource "aws_ecs_service" "layers" {
  name            = "layers"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.layers.arn
  launch_type     = "FARGATE"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets         = [aws_subnet.layers.id]
                      ~~~~~~~~~~~~~~~~~~~~~~ network/no-egress: tasks of aws_ecs_service.layers in aws_subnet.layers have no way out: its route table is aws_route_table.layers, which has no default route, and aws_vpc_endpoint.layers_s3, through which the layers of images come, is not associated with aws_route_table.layers; they stop with: CannotPullContainerError: … request canceled while waiting for connection
    security_groups = [aws_security_group.layers_tasks.id]
  }
}
