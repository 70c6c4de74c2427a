resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc" "other" {
  cidr_block = "10.1.0.0/16"
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

resource "aws_lb" "web" {
^^^^^^^^^^^^^^^^^^^^^^^ elb/target-group-vpc: the load balancer
  name    = "web"
  subnets = [aws_subnet.a.id, aws_subnet.b.id]
}

resource "aws_lb_target_group" "right" {
  name        = "right"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.main.id
}

resource "aws_lb_target_group" "instances" {
  name        = "instances"
  port        = 8080
  protocol    = "HTTP"
  vpc_id      = aws_vpc.other.id
                ~~~~~~~~~~~~~~~~ elb/target-group-vpc: aws_lb_target_group.instances is in aws_vpc.other, and aws_lb.web, which sends requests to it, in aws_vpc.main; AWS answers to aws_lb_listener_rule.api: InvalidConfigurationRequest: Target group is in a different VPC than load balancer
}

resource "aws_lb_listener" "rules" {
  load_balancer_arn = aws_lb.web.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type = "fixed-response"

    fixed_response {
      content_type = "text/plain"
      status_code  = "404"
    }
  }
}

resource "aws_lb_listener_rule" "api" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ elb/target-group-vpc: what forwards to it
  listener_arn = aws_lb_listener.rules.arn
  priority     = 10

  action {
    type = "forward"

    forward {
      target_group {
        arn = aws_lb_target_group.right.arn
      }

      target_group {
        arn = aws_lb_target_group.instances.arn
      }
    }
  }

  condition {
    path_pattern {
      values = ["/api/*"]
    }
  }
}
