variable "cidr" {}

variable "number" {}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc" "other" {
  cidr_block = var.cidr
}

resource "aws_vpc_ipv4_cidr_block_association" "more" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "100.64.0.0/16"
}

resource "aws_subnet" "more" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "100.64.0.0/24"
}

resource "aws_subnet" "a" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.0.0/24"
}

resource "aws_subnet" "b" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.1.0/24"
}

# The same in another VPC, and networks that nobody knows.
resource "aws_subnet" "c" {
  vpc_id     = aws_vpc.other.id
  cidr_block = "10.0.0.0/24"
}

resource "aws_subnet" "d" {
  count      = var.number
  vpc_id     = aws_vpc.main.id
  cidr_block = cidrsubnet("10.0.0.0/16", 8, count.index)
}

resource "aws_subnet" "e" {
  count      = var.number
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.0.0/24"
}

resource "aws_subnet" "f" {
  vpc_id          = aws_vpc.main.id
  ipv6_cidr_block = "2001:db8::/64"
}
