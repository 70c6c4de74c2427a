variable "unset" {}

import {
  to = aws_lb.imported
  id = "arn"
}

resource "aws_lb" "imported" {
  name = "chat_lb"
}

# Upper case is another rule's.
resource "aws_lb" "upper" {
  name = "Chat-LB"
}

resource "aws_ecs_service" "upper" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/deployment-circuit-breaker: no circuit breaker is set; a deployment whose tasks do not start goes on until somebody stops it [fix]
  name = "Chat_Service"
}

resource "aws_lb" "unknown" {
  name = var.unset
}

resource "aws_lb" "replaced" {
  name = replace("chat_lb", "_", "-")
}

resource "aws_lambda_function" "arn" {
  function_name = "arn:aws:lambda:eu-central-1:111122223333:function:chat"
}

resource "aws_iam_role" "signs" {
  name = "chat+role=a,b.c@d-e_f"
}

resource "aws_security_group" "signs" {
  name = "chat (backend): a/b #1"
}

resource "aws_ecr_repository" "path" {
  name = "chat/backend__api-v1.0"
}

resource "aws_sns_topic" "fifo" {
  name = "chat-events.fifo"
}

resource "aws_s3_bucket" "periods" {
  bucket = "1.chat.example.com"
}

resource "aws_cloudwatch_log_group" "path" {
  name = "/ecs/chat_backend#1"
}

resource "aws_db_instance" "restored" {
  identifier          = "chat--db"
  snapshot_identifier = "rds:chat-2026-01-01"
}

# Only what begins with "alias/aws/" belongs to AWS.
resource "aws_kms_alias" "near" {
  name = "alias/aws-backup"
}

# EC2 reserves the prefix in lower case only.
resource "aws_security_group" "cased" {
  name = "SG-chat"
}
