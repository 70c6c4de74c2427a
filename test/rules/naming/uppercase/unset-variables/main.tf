provider "aws" {}

variable "project" {
  type = string
}

variable "name" {
  type    = string
  default = null
}

data "aws_caller_identity" "current" {}

resource "random_id" "suffix" {
  byte_length = 4
}

resource "aws_db_instance" "main" {
  identifier = "${var.project}-db"
               ~~~~~~~~~~~~~~~~~~~ naming/uppercase (hint): nothing keeps upper-case letters out of identifier; Terraform answers: only lowercase alphanumeric characters and hyphens allowed in "identifier" [suggest]
}

resource "aws_db_instance" "whole" {
  identifier = var.name
               ~~~~~~~~ naming/uppercase (hint): nothing keeps upper-case letters out of identifier; Terraform answers: only lowercase alphanumeric characters and hyphens allowed in "identifier" [suggest]
}

resource "aws_db_instance" "guarded" {
  identifier = lower("${var.project}-db")
}

resource "aws_db_instance" "guarded_too" {
  identifier = "${lower(var.project)}-db"
}

resource "aws_s3_bucket" "account" {
  bucket = "uploads-${data.aws_caller_identity.current.account_id}-${random_id.suffix.hex}"
}

resource "aws_ecs_cluster" "main" {
  name = var.project
}

resource "aws_db_instance" "several" {
  count      = 2
  identifier = "orders-${count.index}"
}

resource "aws_s3_bucket" "each" {
  for_each = toset(["a", "b"])
  bucket   = "uploads-${each.key}"
}
