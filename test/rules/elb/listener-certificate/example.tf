resource "aws_lb_listener" "https" {
  load_balancer_arn = var.load_balancer_arn
  port              = 443
  protocol          = "HTTPS"
                      ~~~~~~~ elb/listener-certificate: a listener for HTTPS has no certificate; AWS answers: A certificate must be specified for HTTPS listeners

  default_action {
    type             = "forward"
    target_group_arn = var.target_group_arn
  }
}
