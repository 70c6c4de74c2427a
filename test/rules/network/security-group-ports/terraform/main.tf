resource "aws_security_group_rule" "rule" {
  type              = "ingress"
  security_group_id = "sg-0123456789abcdef0"
  from_port         = "8080"
  ~~~~~~~~~ network/security-group-ports: the ports go from 8080 to 8000, which is no range; EC2 takes only one that goes from the lower port to the higher [suggest]
  to_port           = "8000"
  protocol          = "udp"
  self              = true
}

resource "aws_vpc_security_group_egress_rule" "rule" {
  security_group_id = "sg-0123456789abcdef0"
  from_port         = 5433
  ~~~~~~~~~ network/security-group-ports: the ports go from 5433 to 5432, which is no range; EC2 takes only one that goes from the lower port to the higher [suggest]
  to_port           = 5432
  ip_protocol       = "tcp"
  cidr_ipv4         = "10.0.0.0/8"
}
