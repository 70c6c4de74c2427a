resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "private" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/nat-gateway-subnet: the subnet
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_nat_gateway" "main" {
  allocation_id = "eipalloc-0123456789abcdef0"
  subnet_id     = aws_subnet.private.id
                  ~~~~~~~~~~~~~~~~~~~~~ network/nat-gateway-subnet: aws_nat_gateway.main stands in aws_subnet.private, whose route table is aws_route_table.private, which leads to a NAT gateway; what it is sent does not reach the internet
}

resource "aws_route_table" "private" {
  vpc_id = aws_vpc.main.id

  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.main.id
  }
}

resource "aws_route_table_association" "private" {
  subnet_id      = aws_subnet.private.id
  route_table_id = aws_route_table.private.id
}
