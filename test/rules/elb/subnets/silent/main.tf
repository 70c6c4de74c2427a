variable "subnet" {
  type = string
}

variable "subnets" {
  type = list(string)
}

resource "aws_subnet" "a" {
  vpc_id            = var.vpc_id
  cidr_block        = "10.0.1.0/24"
  availability_zone = "eu-central-1a"
}

resource "aws_subnet" "b" {
  vpc_id            = var.vpc_id
  cidr_block        = "10.0.2.0/24"
  availability_zone = "eu-central-1b"
}

resource "aws_subnet" "somewhere" {
  vpc_id     = var.vpc_id
  cidr_block = "10.0.3.0/24"
}

resource "aws_lb" "two" {
  name    = "two"
  subnets = [aws_subnet.a.id, aws_subnet.b.id]
}

resource "aws_lb" "unknown" {
  name    = "unknown"
  subnets = [aws_subnet.a.id, aws_subnet.somewhere.id]
}

resource "aws_lb" "variable" {
  name    = "variable"
  subnets = var.subnets
}

resource "aws_lb" "variables" {
  name    = "variables"
  subnets = [aws_subnet.a.id, var.subnet]
}

resource "aws_lb" "network" {
  name               = "network"
  load_balancer_type = "network"
  subnets            = [aws_subnet.a.id]
}

resource "aws_lb" "none" {
  name    = "none"
  subnets = []
}
