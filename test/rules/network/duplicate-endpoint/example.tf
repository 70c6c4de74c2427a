resource "aws_vpc" "main" {
  cidr_block           = "10.0.0.0/16"
  enable_dns_hostnames = true
}

resource "aws_vpc_endpoint" "a" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/duplicate-endpoint: the other endpoint
  vpc_id              = aws_vpc.main.id
  service_name        = "com.amazonaws.eu-west-1.secretsmanager"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
}

resource "aws_vpc_endpoint" "b" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/duplicate-endpoint: aws_vpc_endpoint.a has private DNS for com.amazonaws.eu-west-1.secretsmanager in aws_vpc.main already; EC2 answers: private-dns-enabled cannot be set because there is already a conflicting DNS domain
  vpc_id              = aws_vpc.main.id
  service_name        = "com.amazonaws.eu-west-1.secretsmanager"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
}
