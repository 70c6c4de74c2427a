resource "aws_lb_target_group" "many" {
  name     = "many"
  port     = 8080
  protocol = "HTTP"
  vpc_id   = var.vpc_id

  health_check {
    interval            = 301
                          ~~~ elb/health-check-bounds: interval is 301; AWS takes 5 to 300
    timeout             = 1
                          ~ elb/health-check-bounds: timeout is 1; AWS takes 2 to 120
    healthy_threshold   = 1
                          ~ elb/health-check-bounds: healthy_threshold is 1; AWS takes 2 to 10
    unhealthy_threshold = 11
                          ~~ elb/health-check-bounds: unhealthy_threshold is 11; AWS takes 2 to 10
  }
}

resource "aws_lb_target_group" "short" {
  name     = "short"
  port     = 8080
  protocol = "HTTPS"
  vpc_id   = var.vpc_id

  health_check {
    interval = 5
               ~ elb/health-check-bounds: the time-out is 5 where none is written and interval is 5; AWS answers: Health check interval must be greater than the timeout
  }
}

resource "aws_lb_target_group" "long" {
  name     = "long"
  port     = 8080
  protocol = "HTTP"
  vpc_id   = var.vpc_id

  health_check {
    timeout = 30
              ~~ elb/health-check-bounds: timeout is 30 and the interval is 30; AWS answers: Health check interval must be greater than the timeout
  }
}

resource "aws_lb_target_group" "codes" {
  name     = "codes"
  port     = 8080
  protocol = "HTTP"
  vpc_id   = var.vpc_id

  health_check {
    matcher = "200-299,503"
              ~~~~~~~~~~~~~ elb/health-check-bounds: matcher is "200-299,503"; behind an application load balancer AWS takes codes from 200 to 499
  }
}

resource "aws_lb_target_group" "tcp" {
  name     = "tcp"
  port     = 8080
  protocol = "TCP"
  vpc_id   = var.vpc_id

  health_check {
    protocol = "HTTP"
    matcher  = "200-600"
               ~~~~~~~~~ elb/health-check-bounds: matcher is "200-600"; behind a network load balancer AWS takes codes from 200 to 599
  }
}

resource "aws_lb_target_group" "grpc" {
  name     = "grpc"
  port     = 8080
  protocol = "HTTP"
  protocol_version = "GRPC"
  vpc_id   = var.vpc_id

  health_check {
    matcher = "200"
              ~~~~~ elb/health-check-bounds: matcher is "200"; for gRPC AWS takes codes from 0 to 99
  }
}
