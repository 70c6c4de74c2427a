locals {
  cidr = "10.0.0.0/20"
}

resource "aws_vpc" "main" {
  cidr_block = local.cidr
}

# The lists overlap where they meet.
resource "aws_subnet" "public" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/subnet-cidr: has 10.0.1.0/24
  count      = 2
  vpc_id     = aws_vpc.main.id
  cidr_block = cidrsubnet(local.cidr, 4, count.index)
}

resource "aws_subnet" "private" {
  count      = 2
  vpc_id     = aws_vpc.main.id
  cidr_block = cidrsubnet(local.cidr, 4, count.index + 1)
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/subnet-cidr: 10.0.1.0/24 overlaps 10.0.1.0/24 of aws_subnet.public[1]; EC2 answers: InvalidSubnet.Conflict: The CIDR '10.0.1.0/24' conflicts with another subnet
}
