variable "public" {
  type = bool
}

resource "aws_subnet" "app" {
  count      = 2
  vpc_id     = "vpc-0123456789abcdef0"
  cidr_block = cidrsubnet("10.0.0.0/16", 8, count.index)
}

resource "aws_route_table" "public" {
  vpc_id = "vpc-0123456789abcdef0"
}

resource "aws_route_table" "private" {
  vpc_id = "vpc-0123456789abcdef0"
}

resource "aws_route_table_association" "each" {
  count          = 2
  subnet_id      = aws_subnet.app[count.index].id
  route_table_id = aws_route_table.public.id
}

# One of the two, by a condition.
resource "aws_subnet" "one" {
  vpc_id     = "vpc-0123456789abcdef0"
  cidr_block = "10.0.9.0/24"
}

resource "aws_route_table_association" "public" {
  count          = var.public ? 1 : 0
  subnet_id      = aws_subnet.one.id
  route_table_id = aws_route_table.public.id
}

resource "aws_route_table_association" "private" {
  count          = var.public ? 0 : 1
  subnet_id      = aws_subnet.one.id
  route_table_id = aws_route_table.private.id
}
