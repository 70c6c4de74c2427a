variable "gateway" {}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "public" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_route" "public" {
  route_table_id         = aws_vpc.main.main_route_table_id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = var.gateway
}

resource "aws_nat_gateway" "main" {
  subnet_id = aws_subnet.public.id
}

# Between networks that share addresses.
resource "aws_vpc" "inner" {
  cidr_block = "10.1.0.0/16"
}

resource "aws_subnet" "inner" {
  vpc_id     = aws_vpc.inner.id
  cidr_block = "10.1.0.0/24"
}

resource "aws_nat_gateway" "inner" {
  connectivity_type = "private"
  subnet_id         = aws_subnet.inner.id
}

resource "aws_nat_gateway" "unknown" {
  subnet_id = var.gateway
}
