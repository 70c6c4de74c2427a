variable "vpc" {}

variable "subnets" {}

variable "routes" {}

variable "table" {}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}

resource "aws_subnet" "public" {
  for_each   = { a = "10.0.0.0/24", b = "10.0.1.0/24" }
  vpc_id     = aws_vpc.main.id
  cidr_block = each.value
}

# The route stands in the table as an argument.
resource "aws_route_table" "public" {
  vpc_id = aws_vpc.main.id
  route  = [{ cidr_block = "0.0.0.0/0", gateway_id = aws_internet_gateway.main.id, nat_gateway_id = null }]
}

resource "aws_route_table_association" "public" {
  for_each       = aws_subnet.public
  subnet_id      = each.value.id
  route_table_id = aws_route_table.public.id
}
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
    subnets = [for subnet in aws_subnet.public : subnet.id]
    assign_public_ip = true
  }
}

resource "aws_ecs_service" "ec2" {
  name            = "ec2"
  cluster         = "main"
  task_definition = "app"
  launch_type     = "EC2"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets = [aws_subnet.public["a"].id]
  }
}

# By way of a NAT, of a firewall, of a table that is the VPC's main one.
resource "aws_nat_gateway" "main" {
  subnet_id = aws_subnet.public["a"].id
}

resource "aws_subnet" "private" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.10.0/24"
}

resource "aws_route_table" "private" {
  vpc_id = aws_vpc.main.id
}

resource "aws_route" "private" {
  count                  = 1
  route_table_id         = aws_route_table.private.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.main.id
}

resource "aws_main_route_table_association" "main" {
  vpc_id         = aws_vpc.main.id
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
  }
}

# Another VPC's subnet, unknown ones, and what is handed to a module that may route it.
resource "aws_subnet" "foreign" {
  vpc_id     = var.vpc
  cidr_block = "10.0.11.0/24"
}
resource "aws_ecs_service" "foreign" {
  name            = "foreign"
  cluster         = "main"
  task_definition = "app"
  launch_type     = "FARGATE"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets = [aws_subnet.foreign.id]
  }
}

resource "aws_ecs_service" "unknown" {
  name            = "unknown"
  cluster         = "main"
  task_definition = "app"
  launch_type     = "FARGATE"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets = var.subnets
  }
}

resource "aws_vpc" "handed" {
  cidr_block = "10.2.0.0/16"
}

resource "aws_subnet" "handed" {
  vpc_id     = aws_vpc.handed.id
  cidr_block = "10.2.0.0/24"
}

module "endpoints" {
  source  = "terraform-aws-modules/vpc/aws//modules/vpc-endpoints"
  version = "6.0.0"
  vpc_id  = aws_vpc.handed.id
}
resource "aws_ecs_service" "handed" {
  name            = "handed"
  cluster         = "main"
  task_definition = "app"
  launch_type     = "FARGATE"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets = [aws_subnet.handed.id]
  }
}

# An association that may be the subnet's, and a route that may be the table's.
module "late" {
  source = "./late"
  table  = var.table
}

# A command that makes the route.
resource "aws_vpc" "command" {
  cidr_block = "10.4.0.0/16"
}

resource "aws_subnet" "command" {
  vpc_id     = aws_vpc.command.id
  cidr_block = "10.4.0.0/24"
}

resource "aws_route_table" "command" {
  count  = 1
  vpc_id = aws_vpc.command.id
}

resource "aws_route_table_association" "command" {
  subnet_id      = aws_subnet.command.id
  route_table_id = aws_route_table.command[0].id
}

resource "terraform_data" "command" {
  for_each = var.subnets
  provisioner "local-exec" {
    command = "aws ec2 create-route --route-table-id ${aws_route_table.command[each.key].id} --destination-cidr-block 0.0.0.0/0"
  }
}

resource "aws_ecs_service" "command" {
  name            = "command"
  cluster         = "main"
  task_definition = "app"
  launch_type     = "FARGATE"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets = [aws_subnet.command.id]
  }
}

# Endpoints, and an image that a pipeline names.
variable "image" {
  default = "app:latest"
}

resource "aws_vpc" "endpoints" {
  cidr_block = "10.5.0.0/16"
}

resource "aws_subnet" "endpoints" {
  vpc_id     = aws_vpc.endpoints.id
  cidr_block = "10.5.0.0/24"
}

resource "aws_vpc_endpoint" "endpoints" {
  for_each          = toset(["ecr.api", "ecr.dkr", "s3"])
  vpc_id            = aws_vpc.endpoints.id
  vpc_endpoint_type = "Interface"
  service_name      = "com.amazonaws.eu-west-1.${each.key}"
}

resource "aws_ecs_task_definition" "endpoints" {
  family                   = "endpoints"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  container_definitions    = jsonencode([{ name = "app", image = var.image }])
}

resource "aws_ecs_service" "endpoints" {
  name            = "endpoints"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.endpoints.arn
  launch_type     = "FARGATE"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets = [aws_subnet.endpoints.id]
  }
}
