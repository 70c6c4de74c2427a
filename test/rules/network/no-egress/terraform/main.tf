variable "region" {}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}

resource "aws_subnet" "public" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/no-egress: the subnet
  count      = 2
  vpc_id     = aws_vpc.main.id
  cidr_block = cidrsubnet("10.0.0.0/16", 8, count.index)
}

resource "aws_route_table" "public" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/no-egress: its route table
  vpc_id = aws_vpc.main.id
}

resource "aws_route" "public" {
  route_table_id         = aws_route_table.public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.main.id
}

resource "aws_route_table_association" "public" {
  count          = 2
  subnet_id      = aws_subnet.public[count.index].id
  route_table_id = aws_route_table.public.id
}

# A public subnet, and tasks without a public address.
resource "aws_ecs_service" "public" {
  name            = "public"
  cluster         = "main"
  task_definition = "app"
  launch_type     = "FARGATE"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets = aws_subnet.public[*].id
              ~~~~~~~~~~~~~~~~~~~~~~~ network/no-egress: tasks of aws_ecs_service.public in aws_subnet.public[0] and aws_subnet.public[1] have no way out: its route table is aws_route_table.public, whose default route leads to an internet gateway, for which a task needs a public IP address, and the VPC has no endpoints; they stop with: ResourceInitializationError: unable to pull secrets or registry auth: … context deadline exceeded
  }
}

# A table of its own, from which the route to the NAT gateway was left out.
resource "aws_nat_gateway" "main" {
  subnet_id = aws_subnet.public[0].id
}

resource "aws_subnet" "private" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/no-egress: the subnet
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.10.0/24"
}

resource "aws_route_table" "private" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/no-egress: its route table
  vpc_id = aws_vpc.main.id
}

resource "aws_route_table_association" "private" {
  subnet_id      = aws_subnet.private.id
  route_table_id = aws_route_table.private.id
}
resource "aws_ecs_service" "private" {
  name            = "private"
  cluster         = "main"
  task_definition = "app"
  launch_type     = "FARGATE"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets = [aws_subnet.private.id]
              ~~~~~~~~~~~~~~~~~~~~~~~ network/no-egress: tasks of aws_ecs_service.private in aws_subnet.private have no way out: its route table is aws_route_table.private, which has no default route, and the VPC has no endpoints; they stop with: ResourceInitializationError: unable to pull secrets or registry auth: … context deadline exceeded [suggest]
  }
}

# Endpoints, but not for everything.
resource "aws_vpc" "isolated" {
  cidr_block = "10.1.0.0/16"
}

resource "aws_subnet" "isolated" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/no-egress: the subnet
  vpc_id     = aws_vpc.isolated.id
  cidr_block = "10.1.0.0/24"
}

resource "aws_vpc_endpoint" "isolated" {
  for_each          = toset(["ecr.api", "ecr.dkr", "logs"])
  vpc_id            = aws_vpc.isolated.id
  vpc_endpoint_type = "Interface"
  service_name      = "com.amazonaws.${var.region}.${each.key}"
}

resource "aws_default_route_table" "isolated" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/no-egress: its route table
  default_route_table_id = aws_vpc.isolated.default_route_table_id
  route                  = []
}

resource "aws_ecs_task_definition" "isolated" {
  family                   = "isolated"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = "arn:aws:iam::111122223333:role/execution"
  container_definitions = jsonencode([{
    name    = "app"
    image   = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1.0"
    secrets = [{ name = "A", valueFrom = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:a-Xk2Pq9" }]
  }])
}

resource "aws_ecs_task_definition" "hub" {
  family                   = "hub"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  container_definitions    = jsonencode([{ name = "app", image = "nginx:1.29" }])
                                                                 ~~~~~~~~~~~~ ecs/registry-credentials: "nginx:1.29" comes from Docker Hub, where pulls without credentials are few; at the limit the task stops with: toomanyrequests: You have reached your pull rate limit [suggest]
}
resource "aws_ecs_service" "isolated" {
  name            = "isolated"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.isolated.arn
  launch_type     = "FARGATE"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets = [aws_subnet.isolated.id]
              ~~~~~~~~~~~~~~~~~~~~~~~~ network/no-egress: tasks of aws_ecs_service.isolated in aws_subnet.isolated have no way out: its route table is aws_default_route_table.isolated (the VPC's main one), which has no default route, and the VPC has no endpoint for s3, secretsmanager; they stop with: ResourceInitializationError: unable to pull secrets or registry auth: … context deadline exceeded
  }
}

resource "aws_ecs_service" "hub" {
  name            = "hub"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.hub.arn
  launch_type     = "FARGATE"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets = [aws_subnet.isolated.id]
              ~~~~~~~~~~~~~~~~~~~~~~~~ network/no-egress: tasks of aws_ecs_service.hub in aws_subnet.isolated have no way out: its route table is aws_default_route_table.isolated (the VPC's main one), which has no default route, and no endpoint leads to the registry of nginx:1.29; they stop with: CannotPullContainerError: … request canceled while waiting for connection
    assign_public_ip = true
  }
}
