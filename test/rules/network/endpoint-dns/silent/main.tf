variable "flag" {
  type = bool
}

variable "zones" {
  type = set(string)
}

# Right.
resource "aws_vpc" "right" {
  cidr_block           = "10.0.0.0/16"
  enable_dns_hostnames = true
}

resource "aws_vpc_endpoint" "right" {
  vpc_id              = aws_vpc.right.id
  service_name        = "com.amazonaws.eu-west-1.secretsmanager"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
}

# No private DNS, a gateway, and what is not known.
resource "aws_vpc" "plain" {
  cidr_block = "10.1.0.0/16"
}

resource "aws_vpc_endpoint" "plain" {
  vpc_id            = aws_vpc.plain.id
  service_name      = "com.amazonaws.eu-west-1.logs"
  vpc_endpoint_type = "Interface"
}

resource "aws_vpc_endpoint" "off" {
  vpc_id              = aws_vpc.plain.id
  service_name        = "com.amazonaws.eu-west-1.monitoring"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = false
}

resource "aws_vpc_endpoint" "gateway" {
  vpc_id       = aws_vpc.plain.id
  service_name = "com.amazonaws.eu-west-1.s3"
}

resource "aws_vpc_endpoint" "unknown" {
  vpc_id              = aws_vpc.plain.id
  service_name        = "com.amazonaws.eu-west-1.sts"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = var.flag
}

resource "aws_vpc_endpoint" "kind" {
  vpc_id              = aws_vpc.plain.id
  service_name        = "com.amazonaws.eu-west-1.dynamodb"
  vpc_endpoint_type   = var.flag ? "Interface" : "Gateway"
  private_dns_enabled = true
}

# Perhaps there is no endpoint.
resource "aws_vpc_endpoint" "counted" {
  count               = var.flag ? 1 : 0
  vpc_id              = aws_vpc.plain.id
  service_name        = "com.amazonaws.eu-west-1.ssm"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
}

resource "aws_vpc_endpoint" "each" {
  for_each            = var.zones
  vpc_id              = aws_vpc.plain.id
  service_name        = "com.amazonaws.eu-west-1.${each.key}"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
}

resource "aws_vpc_endpoint" "none" {
  count               = 0
  vpc_id              = aws_vpc.plain.id
  service_name        = "com.amazonaws.eu-west-1.kms"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
}

# It is not known which VPC.
resource "aws_vpc_endpoint" "either" {
  vpc_id              = var.flag ? aws_vpc.plain.id : aws_vpc.right.id
  service_name        = "com.amazonaws.eu-west-1.sqs"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
}

# Settings that are not known.
resource "aws_vpc" "unknown" {
  cidr_block           = "10.2.0.0/16"
  enable_dns_hostnames = var.flag
}

resource "aws_vpc_endpoint" "of_unknown" {
  vpc_id              = aws_vpc.unknown.id
  service_name        = "com.amazonaws.eu-west-1.logs"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
}

# Perhaps there is no VPC.
resource "aws_vpc" "perhaps" {
  count      = var.flag ? 1 : 0
  cidr_block = "10.3.0.0/16"
}

resource "aws_vpc_endpoint" "of_perhaps" {
  vpc_id              = aws_vpc.perhaps[0].id
  service_name        = "com.amazonaws.eu-west-1.logs"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
}

# Somebody else's.
data "aws_vpc" "looked_up" {
  default = true
}

resource "aws_vpc_endpoint" "of_looked_up" {
  vpc_id              = data.aws_vpc.looked_up.id
  service_name        = "com.amazonaws.eu-west-1.logs"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
}

resource "aws_default_vpc" "default" {}

resource "aws_vpc_endpoint" "of_default" {
  vpc_id              = aws_default_vpc.default.id
  service_name        = "com.amazonaws.eu-west-1.logs"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
}

module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.1.2"
  cidr    = "10.4.0.0/16"
}

resource "aws_vpc_endpoint" "of_module" {
  vpc_id              = module.vpc.vpc_id
  service_name        = "com.amazonaws.eu-west-1.logs"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
}

# AWS has it already, and its setting is left to others.
import {
  to = aws_vpc.imported
  id = "vpc-0123456789abcdef0"
}

resource "aws_vpc" "imported" {
  cidr_block = "10.5.0.0/16"
}

resource "aws_vpc_endpoint" "of_imported" {
  vpc_id              = aws_vpc.imported.id
  service_name        = "com.amazonaws.eu-west-1.logs"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
}

resource "aws_vpc" "ignored" {
  cidr_block = "10.6.0.0/16"

  lifecycle {
    ignore_changes = [enable_dns_hostnames]
  }
}

resource "aws_vpc_endpoint" "of_ignored" {
  vpc_id              = aws_vpc.ignored.id
  service_name        = "com.amazonaws.eu-west-1.logs"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
}

# A command may turn it on.
resource "aws_vpc" "commanded" {
  cidr_block = "10.7.0.0/16"
}

resource "null_resource" "dns" {
  provisioner "local-exec" {
    command = "aws ec2 modify-vpc-attribute --vpc-id ${aws_vpc.commanded.id} --enable-dns-hostnames"
  }
}

resource "aws_vpc_endpoint" "of_commanded" {
  vpc_id              = aws_vpc.commanded.id
  service_name        = "com.amazonaws.eu-west-1.logs"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
}
