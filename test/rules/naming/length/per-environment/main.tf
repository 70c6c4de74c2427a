variable "stage" {}

locals {
  prefix = "library-chat-${var.stage}"
            ^^^^^^^^^^^^^ naming/length: "library-chat-" comes from here
                           ^^^^^^^^^ naming/length: "production-eu" comes from here
}

resource "aws_lb_target_group" "backend" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ elb/target-group-arguments: a target group of type "instance" has no port, no protocol, no VPC; only one for a Lambda function needs none
  name = "${local.prefix}-backend"
         ~~~~~~~~~~~~~~~~~~~~~~~~~ naming/length: in prod.tfvars, name evaluates to "library-chat-production-eu-backend", 34 characters; a target group's name has at most 32, and Terraform answers: "name" cannot be longer than 32 characters
}

resource "aws_db_instance" "main" {
  identifier = "${local.prefix}-database"
}
