resource "aws_security_group" "web" {
  name = "web"

  ingress {
    from_port   = 80
    to_port     = 80
    protocol    = "ALL"
    ~~~~~~~~ network/security-group-ports: a rule for all protocols names the ports 80 to 80; Terraform answers: from_port (80) and to_port (80) must both be 0 to use the 'ALL' "-1" protocol!
    cidr_blocks = ["10.0.0.0/8"]
  }
}

resource "aws_security_group" "other" {
  name = "other"
}

# EC2 keeps no ports, and Terraform writes them again with each apply.
resource "aws_vpc_security_group_egress_rule" "everything" {
  security_group_id = aws_security_group.other.id
  ip_protocol       = "-1"
  from_port         = 0
  ~~~~~~~~~ network/security-group-ports (warning): a rule for all protocols names the ports 0 to 65535, which EC2 does not keep; from the second apply on it answers: You may not specify all protocols and specific ports [suggest]
  to_port           = 65535
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_ingress_rule" "zero" {
  security_group_id = aws_security_group.other.id
  ip_protocol       = -1
  from_port         = 0
  ~~~~~~~~~ network/security-group-ports (warning): a rule for all protocols names the ports 0 to 0, which EC2 does not keep; from the second apply on it answers: You may not specify all protocols and specific ports [suggest]
  to_port           = 0
  cidr_ipv4         = "10.0.0.0/8"
}

# It looks as if it were for one port.
resource "aws_security_group_rule" "one" {
  type              = "ingress"
  security_group_id = aws_security_group.other.id
  from_port         = 8080
  to_port           = 8080
  protocol          = "-1"
  ~~~~~~~~ network/security-group-ports (warning): a rule for all protocols names port 8080; EC2 leaves that out, and all ports are open [suggest]
  cidr_blocks       = ["10.0.0.0/8"]
}

resource "aws_security_group_rule" "some" {
  type              = "ingress"
  security_group_id = aws_security_group.other.id
  from_port         = 1024
  to_port           = 65535
  protocol          = "all"
  ~~~~~~~~ network/security-group-ports (warning): a rule for all protocols names the ports 1024 to 65535; EC2 leaves that out, and all ports are open [suggest]
  cidr_blocks       = ["10.0.0.0/8"]
}
