resource "aws_vpc" "main" {
~~~~~~~~~~~~~~~~~~~~~~~~~ network/endpoint-dns: aws_vpc.main does not say enable_dns_hostnames, which is false by default, but aws_vpc_endpoint.secrets in it has private DNS; EC2 answers: Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true [suggest]
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc_endpoint" "secrets" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/endpoint-dns: the endpoint
  vpc_id              = aws_vpc.main.id
  service_name        = "com.amazonaws.eu-west-1.secretsmanager"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
}
