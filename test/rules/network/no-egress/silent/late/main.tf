variable "table" {}

resource "aws_vpc" "late" {
  cidr_block = "10.3.0.0/16"
}

resource "aws_subnet" "late" {
  vpc_id     = aws_vpc.late.id
  cidr_block = "10.3.0.0/24"
}

resource "aws_route_table" "late" {
  vpc_id = aws_vpc.late.id
}

resource "aws_route_table_association" "late" {
  subnet_id      = aws_subnet.late.id
  route_table_id = aws_route_table.late.id
}

resource "aws_route" "late" {
  route_table_id         = aws_route_table.late.id
  destination_cidr_block = var.table
  gateway_id             = "igw-0123456789abcdef0"
}

resource "aws_ecs_service" "late" {
  name            = "late"
  cluster         = "main"
  task_definition = "app"
  launch_type     = "FARGATE"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets = [aws_subnet.late.id]
  }
}
