# Its subnets are given by mappings.
resource "aws_vpc" "mapped" {
  cidr_block = "10.4.0.0/16"
}

resource "aws_vpc" "apart" {
  cidr_block = "10.5.0.0/16"
}

resource "aws_subnet" "mapped_a" {
  vpc_id            = aws_vpc.mapped.id
  cidr_block        = "10.4.1.0/24"
  availability_zone = "eu-west-1a"
}

resource "aws_subnet" "mapped_b" {
  vpc_id            = aws_vpc.mapped.id
  cidr_block        = "10.4.2.0/24"
  availability_zone = "eu-west-1b"
}

resource "aws_lb" "mapped" {
^^^^^^^^^^^^^^^^^^^^^^^^^^ elb/target-group-vpc: the load balancer
  name = "mapped"

  subnet_mapping {
    subnet_id = aws_subnet.mapped_a.id
  }

  subnet_mapping {
    subnet_id = aws_subnet.mapped_b.id
  }
}

resource "aws_lb_target_group" "apart" {
  name        = "apart"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.apart.id
                ~~~~~~~~~~~~~~~~ elb/target-group-vpc: aws_lb_target_group.apart is in aws_vpc.apart, and aws_lb.mapped, which sends requests to it, in aws_vpc.mapped; AWS answers to aws_lb_listener.mapped: InvalidConfigurationRequest: Target group is in a different VPC than load balancer
}

resource "aws_lb_target_group" "beside" {
  name        = "beside"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.mapped.id
}

resource "aws_lb_listener" "mapped" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ elb/target-group-vpc: what forwards to it
  load_balancer_arn = aws_lb.mapped.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type = "forward"

    forward {
      target_group {
        arn = aws_lb_target_group.apart.arn
      }

      target_group {
        arn = aws_lb_target_group.beside.arn
      }
    }
  }
}
