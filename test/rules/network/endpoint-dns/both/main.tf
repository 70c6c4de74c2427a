resource "aws_vpc" "main" {
  cidr_block         = "10.0.0.0/16"
  enable_dns_support = false
                       ~~~~~ network/endpoint-dns: enable_dns_support of aws_vpc.main is false, but aws_vpc_endpoint.logs in it has private DNS; EC2 answers: Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true [suggest]
}

resource "aws_vpc_endpoint" "logs" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/endpoint-dns: the endpoint
  vpc_id              = aws_vpc.main.id
  service_name        = "com.amazonaws.eu-west-1.logs"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
}
