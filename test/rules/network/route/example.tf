resource "aws_route_table" "main" {
  vpc_id = aws_vpc.main.id

  route {
  ^^^^^ network/route: the other route
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.main.id
  }

  route {
  ~~~~~ network/route: aws_route_table.main has another route to 0.0.0.0/0; EC2 answers: RouteAlreadyExists: The route identified by 0.0.0.0/0 already exists
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.main.id
  }
}

resource "aws_route" "peer" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/route: the route has no target, such as a gateway; EC2 takes none without
  route_table_id         = aws_route_table.main.id
  destination_cidr_block = "10.1.0.0/16"
}
