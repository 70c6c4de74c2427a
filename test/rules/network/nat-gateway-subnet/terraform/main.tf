resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

# No table of its own, and none that was given a route.
resource "aws_subnet" "public" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/nat-gateway-subnet: the subnet
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_nat_gateway" "main" {
  subnet_id = aws_subnet.public.id
              ~~~~~~~~~~~~~~~~~~~~ network/nat-gateway-subnet: aws_nat_gateway.main stands in aws_subnet.public, whose route table is the VPC's main route table, which has no default route; what it is sent does not reach the internet
}
