# Of two associations it is not known which one is made.
resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "app" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.2.0/24"
}

resource "aws_route_table" "app" {
  vpc_id = aws_vpc.main.id
}

resource "aws_route_table_association" "app" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/route-table-association: the other association
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

resource "aws_route_table" "other" {
  vpc_id = aws_vpc.main.id
}

resource "aws_route_table_association" "other" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/route-table-association: aws_subnet.app is associated with aws_route_table.app already, and here with aws_route_table.other; EC2 answers: Resource.AlreadyAssociated: the specified association for route table conflicts with an existing association
  subnet_id      = aws_subnet.app.id
  route_table_id = aws_route_table.other.id
}
