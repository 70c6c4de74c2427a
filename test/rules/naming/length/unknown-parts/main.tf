variable "suffix" {}

variable "kind" {
  default = null
}

resource "random_id" "this" {
  byte_length = 4
}

# What is known is too long by itself.
resource "aws_lb" "certain" {
  name = "library-chat-production-backend-of-${var.suffix}"
         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/length: name evaluates to "library-chat-production-backend-of-…", at least 35 characters; a load balancer's name has at most 32, and Terraform answers: "name" cannot be longer than 32 characters
}

# The unknown part may be empty.
resource "aws_lb" "perhaps" {
  name = "library-chat-production-${var.suffix}"
}

resource "aws_s3_bucket" "uploads" {
  bucket = "${random_id.this.hex}-the-library-chat-production-uploads-of-visitors-in-frankfurt-${random_id.this.hex}"
}

resource "aws_lb" "either" {
  name = var.suffix == "x" ? "short" : "the-load-balancer-of-the-library-chat"
                                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/length: name evaluates to "the-load-balancer-of-the-library-chat", 37 characters; a load balancer's name has at most 32, and Terraform answers: "name" cannot be longer than 32 characters
}

# No name at all: Terraform makes one up.
resource "aws_lb" "none" {
  name = var.kind
}

resource "aws_lb" "empty" {
  name = ""
}

resource "aws_iam_role" "function" {
  name = format("%s-%s", join("-", ["library", "chat", "production", "backend", "execution"]), "role-with-a-longer-name")
         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/length: name evaluates to "library-chat-production-backend-execution-role-with-a-longer-name", 65 characters; a role's name has at most 64, and Terraform answers: expected length of name to be in the range (1 - 64)
}
