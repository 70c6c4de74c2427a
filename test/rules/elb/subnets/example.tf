resource "aws_subnet" "a" {
^^^^^^^^^^^^^^^^^^^^^^^^^ elb/subnets: in eu-central-1a
  vpc_id            = var.vpc_id
  cidr_block        = "10.0.1.0/24"
  availability_zone = "eu-central-1a"
}

resource "aws_subnet" "b" {
^^^^^^^^^^^^^^^^^^^^^^^^^ elb/subnets: in eu-central-1a
  vpc_id            = var.vpc_id
  cidr_block        = "10.0.2.0/24"
  availability_zone = "eu-central-1a"
}

resource "aws_lb" "web" {
  name    = "web"
  subnets = [aws_subnet.a.id, aws_subnet.b.id]
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ elb/subnets: all subnets lie in eu-central-1a; AWS answers: At least two subnets in two different Availability Zones must be specified
}
