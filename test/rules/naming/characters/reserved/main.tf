resource "aws_lb" "internal" {
  name = "internal-chat"
         ~~~~~~~~~~~~~~~ naming/characters: name evaluates to "internal-chat"; a load balancer's name does not begin with "internal-"; Terraform answers: "name" cannot begin with "internal-"
}

resource "aws_lb_target_group" "internal" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ elb/target-group-arguments: a target group of type "instance" has no port, no protocol, no VPC; only one for a Lambda function needs none
  name = "internal-chat"
}

resource "aws_s3_bucket" "prefix" {
  bucket = "xn--chat"
           ~~~~~~~~~~ naming/characters: bucket evaluates to "xn--chat"; a bucket's name does not begin with "xn--"
}

resource "aws_s3_bucket" "suffix" {
  bucket = "chat-s3alias"
           ~~~~~~~~~~~~~~ naming/characters: bucket evaluates to "chat-s3alias"; a bucket's name does not end with "-s3alias"
}

resource "aws_kms_alias" "bare" {
  name = "chat"
         ~~~~~~ naming/characters: name evaluates to "chat"; an alias's name begins with "alias/"; Terraform answers: "name" must begin with 'alias/' and be comprised of only [a-zA-Z0-9:/_-]
}

resource "aws_kms_alias" "reserved" {
  name = "alias/aws/chat"
         ~~~~~~~~~~~~~~~~ naming/characters: name evaluates to "alias/aws/chat"; an alias's name does not begin with "alias/aws/"; Terraform answers: "name" cannot begin with reserved AWS CMK prefix 'alias/aws/'
}

resource "aws_kms_alias" "right" {
  name = "alias/chat"
}

resource "aws_db_subnet_group" "default" {
  name = "default"
         ~~~~~~~~~ naming/characters: name evaluates to "default"; a DB subnet group's name is not "default"; Terraform answers: "Default" is not allowed as "name"
}

resource "aws_security_group" "prefix" {
  name = "sg-chat"
         ~~~~~~~~~ naming/characters: name evaluates to "sg-chat"; a security group's name does not begin with "sg-"
}

resource "aws_security_group" "default" {
  name = "default"
         ~~~~~~~~~ naming/characters: name evaluates to "default"; a security group's name is not "default"
}

resource "aws_cloudwatch_log_group" "reserved" {
  name = "aws/chat"
         ~~~~~~~~~~ naming/characters: name evaluates to "aws/chat"; a log group's name does not begin with "aws/"
}

resource "aws_cloudwatch_log_group" "right" {
  name = "/aws/lambda/chat"
}

resource "aws_ecs_capacity_provider" "prefix" {
  name = "fargate-chat"
         ~~~~~~~~~~~~~~ naming/characters: name evaluates to "fargate-chat"; a capacity provider's name does not begin with "fargate"
}

resource "aws_cloudwatch_event_bus" "default" {
  name = "default"
         ~~~~~~~~~ naming/characters: name evaluates to "default"; an event bus's name is not "default"
}

resource "aws_cloudwatch_event_bus" "partner" {
  name = "aws.partner/example.com/1"
}
