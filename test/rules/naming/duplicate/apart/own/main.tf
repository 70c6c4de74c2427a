provider "aws" {
  region = "eu-west-1"

  assume_role {
    role_arn = "arn:aws:iam::111122223333:role/own"
  }
}

resource "aws_iam_role" "app" {
  name = "app"
}

module "deeper" {
  source = "../eu"
}
