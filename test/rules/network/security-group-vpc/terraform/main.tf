resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc" "other" {
  cidr_block = "10.1.0.0/16"
}

resource "aws_subnet" "a" {
^^^^^^^^^^^^^^^^^^^^^^^^^ network/security-group-vpc: the subnet
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.1.0/24"
  availability_zone = "eu-west-1a"
}

resource "aws_subnet" "b" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.2.0/24"
  availability_zone = "eu-west-1b"
}

resource "aws_security_group" "right" {
  vpc_id = aws_vpc.main.id
}

resource "aws_security_group" "other" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/security-group-vpc: the security group
  vpc_id = aws_vpc.other.id
}

resource "aws_lb" "public" {
  name            = "public"
  subnets         = [aws_subnet.a.id, aws_subnet.b.id]
  security_groups = [aws_security_group.right.id, aws_security_group.other.id]
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/security-group-vpc: aws_security_group.other is in aws_vpc.other, and aws_subnet.a in aws_vpc.main; AWS answers: InvalidConfigurationRequest: Security group does not belong to VPC
}
