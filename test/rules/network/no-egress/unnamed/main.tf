# Endpoints that no name leads to.
variable "role" {}

resource "aws_vpc" "main" {
  cidr_block           = "10.0.0.0/16"
  enable_dns_hostnames = true
}

resource "aws_subnet" "main" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/no-egress: the subnet
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_route_table" "main" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/no-egress: its route table
  vpc_id = aws_vpc.main.id
}

resource "aws_route_table_association" "main" {
  subnet_id      = aws_subnet.main.id
  route_table_id = aws_route_table.main.id
}

resource "aws_security_group" "tasks" {
  vpc_id = aws_vpc.main.id

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "endpoints" {
  vpc_id = aws_vpc.main.id

  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["10.0.0.0/16"]
  }
}

resource "aws_vpc_endpoint" "main" {
  for_each           = toset(["ecr.api", "ecr.dkr"])
  vpc_id             = aws_vpc.main.id
  vpc_endpoint_type  = "Interface"
  service_name       = "com.amazonaws.eu-west-1.${each.key}"
  subnet_ids         = [aws_subnet.main.id]
  security_group_ids = [aws_security_group.endpoints.id]
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id          = aws_vpc.main.id
  service_name    = "com.amazonaws.eu-west-1.s3"
  route_table_ids = [aws_route_table.main.id]
}

resource "aws_ecr_repository" "main" {
  name         = "main"
  force_delete = true
}

resource "aws_ecs_task_definition" "main" {
  family                   = "main"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = var.role
  container_definitions    = jsonencode([{ name = "app", image = "${aws_ecr_repository.main.repository_url}:1" }])
}

resource "aws_ecs_service" "main" {
  name            = "main"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.main.arn
  launch_type     = "FARGATE"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets         = [aws_subnet.main.id]
                      ~~~~~~~~~~~~~~~~~~~~ network/no-egress: tasks of aws_ecs_service.main in aws_subnet.main have no way out: its route table is aws_route_table.main, which has no default route, and aws_vpc_endpoint.main["ecr.api"] has no private DNS, so that the name of its service leads past it; they stop with: ResourceInitializationError: unable to pull secrets or registry auth: … context deadline exceeded
    security_groups = [aws_security_group.tasks.id]
  }
}
