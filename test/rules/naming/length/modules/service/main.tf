variable "name" {}

resource "aws_lb_target_group" "this" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ elb/target-group-arguments: a target group of type "instance" has no port, no protocol, no VPC; only one for a Lambda function needs none
  name = var.name
         ~~~~~~~~ naming/length: name evaluates to "recommendation-engine-for-visitors", 34 characters; a target group's name has at most 32, and Terraform answers: "name" cannot be longer than 32 characters
}

resource "aws_iam_role" "task" {
  name = "${var.name}-execution-role-for-the-tasks-of-it"
         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/length: name evaluates to "recommendation-engine-for-visitors-execution-role-for-the-tasks-of-it", 69 characters; a role's name has at most 64, and Terraform answers: expected length of name to be in the range (1 - 64)
}
