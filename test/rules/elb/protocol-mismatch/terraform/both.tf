# A listener for two protocols takes target groups of just these.
resource "aws_lb_target_group" "tcp" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ elb/protocol-mismatch: the target group
  name        = "tcp"
  port        = 53
  protocol    = "TCP"
  target_type = "ip"
  vpc_id      = var.vpc_id
}

resource "aws_lb_target_group" "both" {
  name        = "both"
  port        = 53
  protocol    = "TCP_UDP"
  target_type = "ip"
  vpc_id      = var.vpc_id
}

resource "aws_lb_listener" "to_one" {
  load_balancer_arn = aws_lb.network.arn
  port              = 53
  protocol          = "TCP_UDP"
                      ~~~~~~~~~ elb/protocol-mismatch: protocol "TCP_UDP" does not go with aws_lb_target_group.tcp, whose protocol is "TCP"; AWS takes a TCP_UDP target group alone

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.tcp.arn
  }
}

resource "aws_lb_listener" "to_both" {
  load_balancer_arn = aws_lb.network.arn
  port              = 54
  protocol          = "TCP_UDP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.both.arn
  }
}

resource "aws_lb_listener" "one_to_both" {
  load_balancer_arn = aws_lb.network.arn
  port              = 55
  protocol          = "TCP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.both.arn
  }
}

resource "aws_lb_listener" "quic" {
  load_balancer_arn = aws_lb.web.arn
  port              = 443
  protocol          = "QUIC"
                      ~~~~~~ elb/protocol-mismatch: protocol "QUIC" does not go with aws_lb.web, which is an application load balancer; AWS takes HTTP, HTTPS there

  default_action {
    type             = "forward"
    target_group_arn = var.target_group_arn
  }
}
