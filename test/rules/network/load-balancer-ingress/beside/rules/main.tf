resource "aws_security_group" "other" {
  name = "other"
}

resource "aws_vpc_security_group_ingress_rule" "other" {
  security_group_id = aws_security_group.other.id
  cidr_ipv4         = "10.0.0.0/16"
  ip_protocol       = "tcp"
  from_port         = 8080
  to_port           = 8080
}
