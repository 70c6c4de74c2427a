resource "aws_lb" "fits" {
  name_prefix = "chat-"
}

resource "aws_lb" "too_long" {
  name_prefix = "library-"
                ~~~~~~~~~~ naming/length: name_prefix evaluates to "library-", 8 characters; the beginning of a load balancer's name has at most 6, as Terraform appends 26 characters
}

resource "aws_iam_role" "too_long" {
  name_prefix = "library-chat-production-backend-execution-"
                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/length: name_prefix evaluates to "library-chat-production-backend-execution-", 42 characters; the beginning of a role's name has at most 38, as Terraform appends 26 characters
}

resource "aws_db_instance" "too_long" {
  identifier_prefix = "library-chat-production-backend-postgres-"
                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/length: identifier_prefix evaluates to "library-chat-production-backend-postgres-", 41 characters; the beginning of a DB instance's identifier has at most 37, as Terraform appends 26 characters
}

resource "aws_s3_bucket" "too_long" {
  bucket_prefix = "library-chat-production-backend-uploads-"
                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/length: bucket_prefix evaluates to "library-chat-production-backend-uploads-", 40 characters; the beginning of a bucket's name has at most 37, as Terraform appends 26 characters
}

resource "aws_db_subnet_group" "fits" {
  name_prefix = "library-chat-production-backend-uploads-"
}

# A name that is written out can become a prefix.
resource "aws_iam_role" "written" {
  name = "library-chat-production-backend-execution-role-for-the-tasks-of-it"
         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/length: name evaluates to "library-chat-production-backend-execution-role-for-the-tasks-of-it", 66 characters; a role's name has at most 64, and Terraform answers: expected length of name to be in the range (1 - 64) [suggest]
}

# There are no words that fit.
resource "aws_lb" "written" {
  name = "library-chat-production-backend-lb"
         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/length: name evaluates to "library-chat-production-backend-lb", 34 characters; a load balancer's name has at most 32, and Terraform answers: "name" cannot be longer than 32 characters
}

resource "aws_ecs_cluster" "no_prefix" {
  name = "library-chat-library-chat-library-chat-library-chat-library-chat-library-chat-library-chat-library-chat-library-chat-library-chat-library-chat-library-chat-library-chat-library-chat-library-chat-library-chat-library-chat-library-chat-library-chat-library-chat"
         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/length: name evaluates to "library-chat-library-chat-library-chat-library-chat-library-chat-library-chat-library-chat-library-chat-library-chat-library-chat-library-chat-library-chat-library-chat-library-chat-library-chat-library-chat-library-chat-library-chat-library-chat-library-chat", 259 characters; a cluster's name has at most 255
}

# Terraform takes only one of the two.
resource "aws_iam_role" "both" {
  name        = "library-chat-production-backend-execution-role-for-the-tasks-of-us"
                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/length: name evaluates to "library-chat-production-backend-execution-role-for-the-tasks-of-us", 66 characters; a role's name has at most 64, and Terraform answers: expected length of name to be in the range (1 - 64)
  name_prefix = "library-chat-"
}
