# Tables of which only the ids are written here.
resource "aws_subnet" "both" {
  vpc_id     = "vpc-0123456789abcdef0"
  cidr_block = "10.0.1.0/24"
}

resource "aws_route_table_association" "public" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/route-table-association: the other association
  subnet_id      = aws_subnet.both.id
  route_table_id = "rtb-0123456789abcdef0"
}

resource "aws_route_table_association" "private" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/route-table-association: aws_subnet.both is associated with rtb-0123456789abcdef0 already, and here with rtb-0123456789abcdef1; EC2 answers: Resource.AlreadyAssociated: the specified association for route table conflicts with an existing association
  subnet_id      = aws_subnet.both.id
  route_table_id = "rtb-0123456789abcdef1"
}

# The same, or perhaps the same.
resource "aws_subnet" "same" {
  vpc_id     = "vpc-0123456789abcdef0"
  cidr_block = "10.0.2.0/24"
}

resource "aws_route_table_association" "one" {
  subnet_id      = aws_subnet.same.id
  route_table_id = "rtb-0123456789abcdef0"
}

resource "aws_route_table_association" "other" {
  subnet_id      = aws_subnet.same.id
  route_table_id = "rtb-0123456789abcdef0"
}

variable "table" {}

data "aws_route_table" "main" {
  vpc_id = "vpc-0123456789abcdef0"
}

data "aws_route_table" "named" {
  vpc_id = "vpc-0123456789abcdef0"
}

resource "aws_subnet" "unknown" {
  vpc_id     = "vpc-0123456789abcdef0"
  cidr_block = "10.0.3.0/24"
}

resource "aws_route_table_association" "known" {
  subnet_id      = aws_subnet.unknown.id
  route_table_id = "rtb-0123456789abcdef0"
}

resource "aws_route_table_association" "given" {
  subnet_id      = aws_subnet.unknown.id
  route_table_id = var.table
}

resource "aws_route_table_association" "found" {
  subnet_id      = aws_subnet.unknown.id
  route_table_id = data.aws_route_table.main.id
}

resource "aws_route_table_association" "twice" {
  subnet_id      = aws_subnet.unknown.id
  route_table_id = data.aws_route_table.named.id
}
