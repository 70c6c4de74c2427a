resource "aws_vpc" "main" {
^^^^^^^^^^^^^^^^^^^^^^^^^ network/subnet-cidr: has 10.0.0.0/16
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "public" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/subnet-cidr: has 10.0.0.0/24
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.0.0/24"
}

resource "aws_subnet" "private" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.0.128/25"
               ~~~~~~~~~~~~~~~ network/subnet-cidr: 10.0.0.128/25 overlaps 10.0.0.0/24 of aws_subnet.public; EC2 answers: InvalidSubnet.Conflict: The CIDR '10.0.0.128/25' conflicts with another subnet
}

resource "aws_subnet" "database" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.1.0.0/24"
               ~~~~~~~~~~~~~ network/subnet-cidr: 10.1.0.0/24 is not within 10.0.0.0/16 of aws_vpc.main; EC2 answers: InvalidSubnet.Range: The CIDR '10.1.0.0/24' is invalid
}
