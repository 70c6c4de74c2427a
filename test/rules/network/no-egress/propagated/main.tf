# A gateway may bring the routes.
resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "app" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.2.0/24"
}

resource "aws_route_table" "app" {
  vpc_id = aws_vpc.main.id
  propagating_vgws = [var.gateway]
}

resource "aws_route_table_association" "app" {
  subnet_id      = aws_subnet.app.id
  route_table_id = aws_route_table.app.id
}

resource "aws_ecs_service" "app" {
  name            = "app"
  cluster         = "main"
  task_definition = "app"
  launch_type     = "FARGATE"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets = [aws_subnet.app.id]
  }
}

variable "gateway" {}
