# It exists, so AWS took its name.
import {
  to = aws_lb.imported
  id = "arn"
}

resource "aws_lb" "imported" {
  name = "library-chat-production-backend-load-balancer"
}

# A tag is no name.
resource "aws_vpc" "main" {
  tags = {
    Name = "library-chat-production-backend-load-balancer"
  }
}

data "aws_lb" "looked_up" {
  name = "library-chat-production-backend-load-balancer"
}

# The password is nobody's business.
resource "aws_db_instance" "main" {
  identifier = "main"
  password   = "short"
               ~~~~~~~ rds/literal-password: password is written out; whoever can read this file, or ever could, can log in to the database [suggest]
}

# A function may be named by its ARN.
resource "aws_lambda_function" "arn" {
  function_name = "arn:aws:lambda:eu-central-1:111122223333:function:library-chat-production"
}

data "aws_caller_identity" "current" {}

resource "aws_lambda_function" "arn_of_an_account" {
  function_name = "arn:aws:lambda:eu-central-1:${data.aws_caller_identity.current.account_id}:function:library-chat-production"
}

# Just long enough.
resource "aws_lb" "exact" {
  name = "library-chat-production-backend1"
}

resource "aws_iam_role" "shortened" {
  name = substr("library-chat-production-backend-execution-role-for-the-tasks-of-it", 0, 20)
}

# Nobody is quite sure of this limit.
resource "aws_memorydb_cluster" "low" {
  name = "library-chat-production-backend-load-balancer"
}

resource "aws_msk_cluster" "medium" {
  cluster_name = "library-chat-production-backend-load-balancer-and-more-than-sixty-four"
                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/length (information): cluster_name evaluates to "library-chat-production-backend-load-balancer-and-more-than-sixty-four", 70 characters; a cluster's name has at most 64
}
