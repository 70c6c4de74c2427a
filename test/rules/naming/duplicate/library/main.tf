terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.peer]
    }
  }
}

resource "aws_iam_role" "here" {
  name = "peering"
}

resource "aws_iam_role" "peer" {
  provider = aws.peer
  name     = "peering"
}
