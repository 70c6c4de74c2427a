variable "public" {
  type = bool
}

variable "cidr" {}

variable "gateway" {}

resource "aws_route_table" "main" {
  vpc_id = "vpc-0123456789abcdef0"
  route {
    cidr_block = var.cidr
    gateway_id = "local"
  }
  route {
    cidr_block = "10.1.0.0/16"
    gateway_id = "tgw-0123456789abcdef0"
  }
}

# One of the two, by a condition; null and "" stand for nothing.
resource "aws_route" "either" {
  route_table_id         = aws_route_table.main.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = var.public ? aws_internet_gateway.main.id : null
  nat_gateway_id         = var.public ? null : aws_nat_gateway.main.id
  transit_gateway_id     = ""
}

resource "aws_route" "a" {
  count                  = var.public ? 1 : 0
  route_table_id         = aws_route_table.main.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = var.gateway
}

resource "aws_route" "b" {
  count                  = var.public ? 0 : 1
  route_table_id         = aws_route_table.main.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = var.gateway
}

resource "aws_internet_gateway" "main" {}

resource "aws_nat_gateway" "main" {
  subnet_id = "subnet-0123456789abcdef0"
}
