resource "aws_lb_target_group" "web" {
  name     = "web"
  port     = 8080
  protocol = "HTTP"
  vpc_id   = var.vpc_id

  health_check {
    interval = 10
    timeout  = 10
               ~~ elb/health-check-bounds: timeout is 10 and interval is 10; AWS answers: Health check interval must be greater than the timeout
  }
}
