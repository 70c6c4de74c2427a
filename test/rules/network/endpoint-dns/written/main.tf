variable "hostnames" {
  type    = bool
  default = false
            ^^^^^ network/endpoint-dns: false comes from here
}

resource "aws_vpc" "variable" {
  cidr_block           = "10.0.0.0/16"
  enable_dns_hostnames = var.hostnames
                         ~~~~~~~~~~~~~ network/endpoint-dns: enable_dns_hostnames of aws_vpc.variable is false, but aws_vpc_endpoint.variable in it has private DNS; EC2 answers: Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true [suggest]
}

resource "aws_vpc_endpoint" "variable" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/endpoint-dns: the endpoint
  vpc_id              = aws_vpc.variable.id
  service_name        = "com.amazonaws.eu-west-1.logs"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
}

resource "aws_vpc" "support" {
  cidr_block           = "10.1.0.0/16"
  enable_dns_hostnames = true
  enable_dns_support   = false
                         ~~~~~ network/endpoint-dns: enable_dns_support of aws_vpc.support is false, but aws_vpc_endpoint.support["ecr.api"] in it has private DNS; EC2 answers: Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true [suggest]
}

# One finding for a VPC, however many endpoints it has.
resource "aws_vpc_endpoint" "support" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/endpoint-dns: the endpoint
  for_each            = toset(["ecr.api", "ecr.dkr"])
  vpc_id              = aws_vpc.support.id
  service_name        = "com.amazonaws.eu-west-1.${each.key}"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
}

resource "aws_vpc" "counted" {
  count                = 1
  cidr_block           = "10.2.0.0/16"
  enable_dns_hostnames = "false"
                         ~~~~~~~ network/endpoint-dns: enable_dns_hostnames of aws_vpc.counted[0] is false, but aws_vpc_endpoint.counted in it has private DNS; EC2 answers: Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true [suggest]
}

resource "aws_vpc_endpoint" "counted" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/endpoint-dns: the endpoint
  vpc_id              = aws_vpc.counted[0].id
  service_name        = "com.amazonaws.eu-west-1.logs"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
}
