variable "project" {
  default = "agentic-aws-stage3v3"
}

resource "aws_lb_target_group" "blue" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ elb/target-group-arguments: a target group of type "instance" has no port, no protocol, no VPC; only one for a Lambda function needs none
  name = substr("${var.project}-fastapi-target-group-blue", 0, 32)
         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/truncation: name evaluates to "agentic-aws-stage3v3-fastapi-tar", cut off after 32 characters; names that differ only behind the cut become one, and AWS rejects the second [suggest]
}
