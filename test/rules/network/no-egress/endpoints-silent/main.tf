# Endpoints that are reached, or may be.
variable "role" {}
variable "tables" {}

resource "aws_vpc" "right" {
  cidr_block           = "10.0.0.0/16"
  enable_dns_hostnames = true
}

resource "aws_subnet" "right" {
  vpc_id     = aws_vpc.right.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_route_table" "right" {
  vpc_id = aws_vpc.right.id
}

resource "aws_route_table_association" "right" {
  subnet_id      = aws_subnet.right.id
  route_table_id = aws_route_table.right.id
}

resource "aws_security_group" "right_tasks" {
  vpc_id = aws_vpc.right.id

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "right_endpoints" {
  vpc_id = aws_vpc.right.id

  ingress {
    protocol  = "tcp"
    from_port = 443
    to_port   = 443
    security_groups = [aws_security_group.right_tasks.id]
  }
}

resource "aws_vpc_endpoint" "right" {
  for_each            = toset(["ecr.api", "ecr.dkr"])
  vpc_id              = aws_vpc.right.id
  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.eu-west-1.${each.key}"
  subnet_ids          = [aws_subnet.right.id]
  security_group_ids  = [aws_security_group.right_endpoints.id]
  private_dns_enabled = true
}

resource "aws_vpc_endpoint" "right_s3" {
  vpc_id            = aws_vpc.right.id
  service_name      = "com.amazonaws.eu-west-1.s3"
  route_table_ids   = [aws_route_table.right.id]
}

resource "aws_ecr_repository" "right" {
  name         = "right"
  force_delete = true
}

resource "aws_ecs_task_definition" "right" {
  family                   = "right"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = var.role
  container_definitions    = jsonencode([{ name = "app", image = "${aws_ecr_repository.right.repository_url}:1" }])
}

resource "aws_ecs_service" "right" {
  name            = "right"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.right.arn
  launch_type     = "FARGATE"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets         = [aws_subnet.right.id]
    security_groups = [aws_security_group.right_tasks.id]
  }
}

resource "aws_vpc" "everybody" {
  cidr_block           = "10.0.0.0/16"
  enable_dns_hostnames = true
}

resource "aws_subnet" "everybody" {
  vpc_id     = aws_vpc.everybody.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_route_table" "everybody" {
  vpc_id = aws_vpc.everybody.id
}

resource "aws_route_table_association" "everybody" {
  subnet_id      = aws_subnet.everybody.id
  route_table_id = aws_route_table.everybody.id
}

resource "aws_security_group" "everybody_tasks" {
  vpc_id = aws_vpc.everybody.id

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "everybody_endpoints" {
  vpc_id = aws_vpc.everybody.id

  ingress {
    protocol  = "tcp"
    from_port = 443
    to_port   = 443
    cidr_blocks = ["10.0.0.0/16"]
  }
}

resource "aws_vpc_endpoint" "everybody" {
  for_each            = toset(["ecr.api", "ecr.dkr"])
  vpc_id              = aws_vpc.everybody.id
  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.eu-west-1.${each.key}"
  subnet_ids          = [aws_subnet.everybody.id]
  security_group_ids  = [aws_security_group.everybody_endpoints.id]
  private_dns_enabled = true
}

resource "aws_vpc_endpoint" "everybody_s3" {
  vpc_id            = aws_vpc.everybody.id
  service_name      = "com.amazonaws.eu-west-1.s3"
  route_table_ids   = [aws_route_table.everybody.id]
}

resource "aws_ecr_repository" "everybody" {
  name         = "everybody"
  force_delete = true
}

resource "aws_ecs_task_definition" "everybody" {
  family                   = "everybody"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = var.role
  container_definitions    = jsonencode([{ name = "app", image = "${aws_ecr_repository.everybody.repository_url}:1" }])
}

resource "aws_ecs_service" "everybody" {
  name            = "everybody"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.everybody.arn
  launch_type     = "FARGATE"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets         = [aws_subnet.everybody.id]
    security_groups = [aws_security_group.everybody_tasks.id]
  }
}

resource "aws_vpc" "unknown" {
  cidr_block           = "10.0.0.0/16"
  enable_dns_hostnames = true
}

resource "aws_subnet" "unknown" {
  vpc_id     = aws_vpc.unknown.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_route_table" "unknown" {
  vpc_id = aws_vpc.unknown.id
}

resource "aws_route_table_association" "unknown" {
  subnet_id      = aws_subnet.unknown.id
  route_table_id = aws_route_table.unknown.id
}

resource "aws_security_group" "unknown_tasks" {
  vpc_id = aws_vpc.unknown.id

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "unknown_endpoints" {
  vpc_id = aws_vpc.unknown.id

  ingress {
    protocol  = "tcp"
    from_port = 443
    to_port   = 443
    security_groups = [aws_security_group.unknown_tasks.id]
  }
}

resource "aws_vpc_endpoint" "unknown" {
  for_each            = toset(["ecr.api", "ecr.dkr"])
  vpc_id              = aws_vpc.unknown.id
  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.eu-west-1.${each.key}"
  subnet_ids          = [aws_subnet.unknown.id]
  security_group_ids  = [aws_security_group.unknown_endpoints.id]
  private_dns_enabled = true
}

resource "aws_vpc_endpoint" "unknown_s3" {
  vpc_id            = aws_vpc.unknown.id
  service_name      = "com.amazonaws.eu-west-1.s3"
  route_table_ids   = var.tables
}

resource "aws_ecr_repository" "unknown" {
  name         = "unknown"
  force_delete = true
}

resource "aws_ecs_task_definition" "unknown" {
  family                   = "unknown"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = var.role
  container_definitions    = jsonencode([{ name = "app", image = "${aws_ecr_repository.unknown.repository_url}:1" }])
}

resource "aws_ecs_service" "unknown" {
  name            = "unknown"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.unknown.arn
  launch_type     = "FARGATE"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets         = [aws_subnet.unknown.id]
    security_groups = [aws_security_group.unknown_tasks.id]
  }
}

resource "aws_vpc" "associated" {
  cidr_block           = "10.0.0.0/16"
  enable_dns_hostnames = true
}

resource "aws_subnet" "associated" {
  vpc_id     = aws_vpc.associated.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_route_table" "associated" {
  vpc_id = aws_vpc.associated.id
}

resource "aws_route_table_association" "associated" {
  subnet_id      = aws_subnet.associated.id
  route_table_id = aws_route_table.associated.id
}

resource "aws_security_group" "associated_tasks" {
  vpc_id = aws_vpc.associated.id

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "associated_endpoints" {
  vpc_id = aws_vpc.associated.id

  ingress {
    protocol  = "tcp"
    from_port = 443
    to_port   = 443
    security_groups = [aws_security_group.associated_tasks.id]
  }
}

resource "aws_vpc_endpoint" "associated" {
  for_each            = toset(["ecr.api", "ecr.dkr"])
  vpc_id              = aws_vpc.associated.id
  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.eu-west-1.${each.key}"
  subnet_ids          = [aws_subnet.associated.id]
  security_group_ids  = [aws_security_group.associated_endpoints.id]
  private_dns_enabled = true
}

resource "aws_vpc_endpoint" "associated_s3" {
  vpc_id            = aws_vpc.associated.id
  service_name      = "com.amazonaws.eu-west-1.s3"
}

resource "aws_vpc_endpoint_route_table_association" "associated" {
  vpc_endpoint_id = aws_vpc_endpoint.associated_s3.id
  route_table_id  = aws_route_table.associated.id
}

resource "aws_ecr_repository" "associated" {
  name         = "associated"
  force_delete = true
}

resource "aws_ecs_task_definition" "associated" {
  family                   = "associated"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = var.role
  container_definitions    = jsonencode([{ name = "app", image = "${aws_ecr_repository.associated.repository_url}:1" }])
}

resource "aws_ecs_service" "associated" {
  name            = "associated"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.associated.arn
  launch_type     = "FARGATE"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets         = [aws_subnet.associated.id]
    security_groups = [aws_security_group.associated_tasks.id]
  }
}
