resource "aws_lb" "network" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^ elb/protocol-mismatch: the load balancer
  name    = "network"
  load_balancer_type = "network"
  subnets = var.subnets
}

resource "aws_lb" "web" {
^^^^^^^^^^^^^^^^^^^^^^^ elb/protocol-mismatch: the load balancer
  name    = "web"
  subnets = var.subnets
}

resource "aws_lb_target_group" "web" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ elb/protocol-mismatch: the target group
  name     = "web"
  port     = 8080
  protocol = "HTTP"
  vpc_id   = var.vpc_id
}

resource "aws_lb_target_group" "grpc" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ elb/protocol-mismatch: the target group
  name     = "grpc"
  port     = 8080
  protocol = "HTTP"
  protocol_version = "GRPC"
  vpc_id   = var.vpc_id
}

resource "aws_lb_listener" "on_network" {
  load_balancer_arn = aws_lb.network.arn
  port              = 80
  protocol          = "HTTP"
                      ~~~~~~ elb/protocol-mismatch: protocol "HTTP" does not go with aws_lb.network, which is a network load balancer; AWS takes TCP, TLS, UDP, TCP_UDP, QUIC, TCP_QUIC there

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.web.arn
  }
}

resource "aws_lb_listener" "on_application" {
  load_balancer_arn = aws_lb.web.arn
  port              = 80
  protocol          = "TCP"
                      ~~~~~ elb/protocol-mismatch: protocol "TCP" does not go with aws_lb.web, which is an application load balancer; AWS takes HTTP, HTTPS there

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.web.arn
  }
}

resource "aws_lb_listener" "to_requests" {
  load_balancer_arn = aws_lb.network.arn
  port              = 80
  protocol          = "TCP"
                      ~~~~~ elb/protocol-mismatch: protocol "TCP" does not go with aws_lb_target_group.web, whose protocol is "HTTP"; AWS forwards requests only as requests, and connections only as connections

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.web.arn
  }
}

resource "aws_lb_listener" "grpc" {
  load_balancer_arn = aws_lb.web.arn
  port              = 80
  protocol          = "HTTP"
                      ~~~~~~ elb/protocol-mismatch: protocol "HTTP" does not go with aws_lb_target_group.grpc, which is for gRPC; AWS answers: Listener protocol 'HTTP' is not supported with a target group with the protocol-version 'GRPC'

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.grpc.arn
  }
}

resource "aws_lb_listener" "weighted" {
  load_balancer_arn = var.load_balancer_arn
  port              = 443
  protocol          = "TCP"
                      ~~~~~ elb/protocol-mismatch: protocol "TCP" does not go with aws_lb_target_group.web, whose protocol is "HTTP"; AWS forwards requests only as requests, and connections only as connections

  default_action {
    type = "forward"

    forward {
      target_group {
        arn    = aws_lb_target_group.web.arn
        weight = 1
      }
    }
  }
}
