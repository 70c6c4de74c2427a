resource "aws_lb_target_group" "empty" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ elb/target-group-arguments: a target group of type "instance" has no port, no protocol, no VPC; only one for a Lambda function needs none
  name = "empty"
}

resource "aws_lb_target_group" "web" {
  name     = "web"
  port     = 80
  protocol = "HTTP"
  vpc_id   = var.vpc_id

  health_check {
    protocol = "TCP"
               ~~~~~ elb/target-group-arguments: a target group with protocol HTTP is not checked with TCP; AWS takes HTTP or HTTPS [fix]
  }
}

resource "aws_lb_target_group" "tcp" {
  name     = "tcp"
  port     = 5000
  protocol = "TCP"
  vpc_id   = var.vpc_id

  health_check {
    protocol = "TCP"
    path     = "/health"
    ~~~~ elb/target-group-arguments: path does not go with a check by TCP, which only connects [fix]
    matcher  = "200"
    ~~~~~~~ elb/target-group-arguments: matcher does not go with a check by TCP, which only connects [fix]
  }
}

resource "aws_lb_target_group" "gateway" {
  name     = "gateway"
  port     = 80
             ~~ elb/target-group-arguments: port 80 does not go with GENEVE; AWS takes 6081 alone [fix]
  protocol = "GENEVE"
  vpc_id   = var.vpc_id
}
