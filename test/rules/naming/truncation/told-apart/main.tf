variable "name" {}

variable "suffix" {}

resource "random_id" "this" {
  byte_length = 4
}

resource "aws_lb" "hash_after" {
  name = "${substr(var.name, 0, 25)}-${substr(md5(var.name), 0, 6)}"
}

resource "aws_lb" "known_hash_after" {
  name = "${substr("library-chat-production-internal", 0, 25)}-${substr(md5("library-chat-production-internal"), 0, 6)}"
}

resource "aws_lb" "random_after" {
  name = "${substr(var.name, 0, 23)}-${random_id.this.hex}"
}

resource "aws_lb" "random_before" {
  name = "${random_id.this.hex}-${substr(var.name, 0, 23)}"
}

resource "aws_lb" "something_after" {
  name = "${substr(var.name, 0, 23)}-${var.suffix}"
}

resource "aws_lb" "a_hash" {
  name = substr(sha256(var.name), 0, 32)
}

resource "aws_lb" "a_known_hash" {
  name = substr(sha256("library-chat"), 0, 32)
}

resource "aws_lb" "a_random_beginning" {
  name = substr("${random_id.this.hex}-${var.name}", 0, 32)
}

# It loses nothing.
resource "aws_lb" "short_enough" {
  name = substr("library-chat-internal", 0, 32)
}

# An abbreviation.
resource "aws_lb" "abbreviated" {
  name = "library-chat-${substr(var.name, 0, 4)}"
}

# The end of a name, not its beginning.
resource "aws_lb" "end" {
  name = substr("library-chat-production-internal-load-balancer", 8, 32)
}

resource "aws_lb" "rest" {
  name = substr(var.name, 0, -1)
}

data "aws_caller_identity" "current" {}

resource "aws_s3_bucket" "with_an_account" {
  bucket = lower(substr("${var.name}-${data.aws_caller_identity.current.account_id}", 0, 63))
}

# Terraform appends what tells it apart.
resource "aws_iam_role" "prefix" {
  name_prefix = substr("library-chat-production-backend-${var.name}", 0, 32)
}
