resource "aws_subnet" "app" {
  vpc_id     = "vpc-0123456789abcdef0"
  cidr_block = "10.0.1.0/24"
}

resource "aws_route_table" "public" {
  vpc_id = "vpc-0123456789abcdef0"
}

resource "aws_route_table" "private" {
  vpc_id = "vpc-0123456789abcdef0"
}

resource "aws_route_table_association" "public" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/route-table-association: the other association
  subnet_id      = aws_subnet.app.id
  route_table_id = aws_route_table.public.id
}

resource "aws_route_table_association" "private" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/route-table-association: aws_subnet.app is associated with aws_route_table.public already, and here with aws_route_table.private; EC2 answers: Resource.AlreadyAssociated: the specified association for route table conflicts with an existing association
  subnet_id      = aws_subnet.app.id
  route_table_id = aws_route_table.private.id
}
