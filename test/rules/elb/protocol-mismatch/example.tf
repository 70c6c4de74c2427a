resource "aws_lb" "web" {
  name    = "web"
  subnets = var.subnets
}

resource "aws_lb_target_group" "web" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ elb/protocol-mismatch: the target group
  name     = "web"
  port     = 8080
  protocol = "TCP"
  vpc_id   = var.vpc_id
}

resource "aws_lb_listener" "web" {
  load_balancer_arn = aws_lb.web.arn
  port              = 80
  protocol          = "HTTP"
                      ~~~~~~ elb/protocol-mismatch: protocol "HTTP" does not go with aws_lb_target_group.web, whose protocol is "TCP"; AWS forwards requests only as requests, and connections only as connections

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.web.arn
  }
}
