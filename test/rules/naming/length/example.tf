variable "project" {
  default = "agentic-aws-stage3v3"
            ^^^^^^^^^^^^^^^^^^^^^^ naming/length: "agentic-aws-stage3v3" comes from here
}

resource "aws_lb" "internal" {
  name     = "${var.project}-internal-alb"
             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/length: name evaluates to "agentic-aws-stage3v3-internal-alb", 33 characters; a load balancer's name has at most 32, and Terraform answers: "name" cannot be longer than 32 characters
  internal = true
}
