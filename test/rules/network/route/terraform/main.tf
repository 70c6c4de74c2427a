resource "aws_route_table" "main" {
  vpc_id = "vpc-0123456789abcdef0"
}

resource "aws_route" "one" {
^^^^^^^^^^^^^^^^^^^^^^^^^^ network/route: the other route
  route_table_id         = aws_route_table.main.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = "igw-0123456789abcdef0"
  ^^^^^^^^^^ network/route: the other target
  nat_gateway_id         = aws_nat_gateway.main.id
  ~~~~~~~~~~~~~~ network/route: the route has two targets, gateway_id and nat_gateway_id; a route leads to one
}

resource "aws_route" "other" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/route: aws_route_table.main has another route to 0.0.0.0/0; EC2 answers: RouteAlreadyExists: The route identified by 0.0.0.0/0 already exists
  route_table_id         = aws_route_table.main.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.main.id
}

resource "aws_nat_gateway" "main" {
  subnet_id = "subnet-0123456789abcdef0"
}

resource "aws_default_route_table" "main" {
  default_route_table_id = "rtb-0123456789abcdef0"
  route                  = [{ cidr_block = "10.1.0.0/16" }]
                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/route: the route has no target, such as a gateway; EC2 takes none without
}
