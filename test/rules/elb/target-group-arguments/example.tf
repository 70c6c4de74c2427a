resource "aws_lb_target_group" "web" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ elb/target-group-arguments: a target group of type "ip" has no port, no protocol; only one for a Lambda function needs none
  name        = "web"
  target_type = "ip"
  vpc_id      = var.vpc_id
}
