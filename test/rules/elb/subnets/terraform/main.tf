resource "aws_subnet" "a" {
^^^^^^^^^^^^^^^^^^^^^^^^^ elb/subnets: in eu-central-1a
  vpc_id            = var.vpc_id
  cidr_block        = "10.0.1.0/24"
  availability_zone = "eu-central-1a"
}

resource "aws_lb" "one" {
  name               = "one"
  load_balancer_type = "application"
  subnets            = [aws_subnet.a.id]
                       ~~~~~~~~~~~~~~~~~ elb/subnets: there is one subnet in eu-central-1a; AWS answers: At least two subnets in two different Availability Zones must be specified
}

resource "aws_lb" "literal" {
  name    = "literal"
  subnets = ["subnet-0123456789abcdef0"]
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ elb/subnets: there is one subnet; AWS answers: At least two subnets in two different Availability Zones must be specified
}

resource "aws_lb" "mapped" {
  name = "mapped"

  subnet_mapping {
  ~~~~~~~~~~~~~~ elb/subnets: there is one subnet in eu-central-1a; AWS answers: At least two subnets in two different Availability Zones must be specified
    subnet_id = aws_subnet.a.id
  }
}
