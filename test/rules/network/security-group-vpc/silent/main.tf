variable "vpc" {}
variable "groups" {
  type = list(string)
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

data "aws_vpc" "main" {
  id = var.vpc
}

data "aws_security_group" "looked_up" {
  name = "app"
}

resource "aws_subnet" "a" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.1.0/24"
  availability_zone = "eu-west-1a"
}

resource "aws_subnet" "b" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.2.0/24"
  availability_zone = "eu-west-1b"
}

resource "aws_subnet" "given" {
  vpc_id     = var.vpc
  cidr_block = "10.3.1.0/24"
}

resource "aws_subnet" "looked_up" {
  vpc_id     = data.aws_vpc.main.id
  cidr_block = "10.3.2.0/24"
}

resource "aws_security_group" "right" {
  vpc_id = aws_vpc.main.id
}

resource "aws_security_group" "given" {
  vpc_id = var.vpc
}

resource "aws_security_group" "standard" {
  name = "standard"
}

resource "aws_lb" "right" {
  name            = "right"
  subnets         = [aws_subnet.a.id, aws_subnet.b.id]
  security_groups = [aws_security_group.right.id]
}

resource "aws_lb" "given" {
  name            = "given"
  subnets         = [aws_subnet.a.id, aws_subnet.b.id]
  security_groups = [aws_security_group.given.id, data.aws_security_group.looked_up.id]
}

resource "aws_lb" "unknown" {
  name            = "unknown"
  subnets         = [aws_subnet.a.id, aws_subnet.b.id]
  security_groups = var.groups
}

# The VPC of these may be the default one.
resource "aws_ecs_service" "standard" {
  for_each        = { given = aws_subnet.given.id, looked_up = aws_subnet.looked_up.id }
  name            = each.key
  cluster         = "main"
  task_definition = "app:1"
  launch_type     = "FARGATE"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets         = [each.value]
    security_groups = [aws_security_group.standard.id]
  }
}
