provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "us"
  region = "us-east-1"
}

provider "aws" {
  alias = "audit"

  assume_role {
    role_arn = "arn:aws:iam::111122223333:role/audit"
  }
}

variable "more" {
  type = number
}

resource "aws_iam_role" "here" {
  name = "app"
}

resource "aws_iam_role" "audit" {
  provider = aws.audit
  name     = "app"
}

resource "aws_cloudwatch_log_group" "here" {
  name = "app"
}

resource "aws_cloudwatch_log_group" "us" {
  provider = aws.us
  name     = "app"
}

resource "aws_cloudwatch_log_group" "too" {
  region = "us-east-2"
  name   = "app"
}

module "us" {
  source    = "./eu"
  providers = { aws = aws.us }
}

module "audit" {
  source    = "./eu"
  providers = { aws = aws.audit }
}

module "more" {
  source = "./eu"
  count  = var.more
}

module "own" {
  source = "./own"
}
