variable "port" {}

resource "aws_security_group" "web" {
  name = "web"

  ingress {
    from_port = 8
    to_port   = 0
    protocol  = "icmp"
    self      = true
  }

  ingress {
    from_port = var.port
    to_port   = 80
    protocol  = "tcp"
    self      = true
  }

  ingress {
    from_port = 80
    to_port   = 80
    protocol  = "tcp"
    self      = true
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group_rule" "all" {
  type              = "egress"
  security_group_id = aws_security_group.web.id
  from_port         = 0
  to_port           = 65536
  protocol          = "-1"
  cidr_blocks       = ["0.0.0.0/0"]
}

resource "aws_security_group_rule" "zero" {
  type              = "egress"
  security_group_id = aws_security_group.web.id
  from_port         = 0
  to_port           = 0
  protocol          = "all"
  cidr_blocks       = ["0.0.0.0/0"]
}

resource "aws_security_group_rule" "less" {
  type              = "egress"
  security_group_id = aws_security_group.web.id
  from_port         = -1
  to_port           = -1
  protocol          = "-1"
  cidr_blocks       = ["0.0.0.0/0"]
}

resource "aws_security_group" "all" {
  name = "all"

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "all"
    cidr_blocks = ["0.0.0.0/0"]
  }

  ingress {
    from_port   = var.port
    to_port     = var.port
    protocol    = "-1"
    cidr_blocks = ["10.0.0.0/8"]
  }
}

resource "aws_vpc_security_group_egress_rule" "none" {
  security_group_id = aws_security_group.web.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_egress_rule" "less" {
  security_group_id = aws_security_group.web.id
  ip_protocol       = "-1"
  from_port         = -1
  to_port           = -1
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_egress_rule" "unknown" {
  security_group_id = aws_security_group.web.id
  ip_protocol       = "-1"
  from_port         = var.port
  to_port           = var.port
  cidr_ipv4         = "0.0.0.0/0"
}

# Protocols by their numbers, in capitals, and one of which it is not known whether EC2 takes it.
resource "aws_vpc_security_group_ingress_rule" "protocols" {
  for_each          = toset(["TCP", "6", "47", "50", "255", "icmpv6", "58", "gre", ""])
  security_group_id = aws_security_group.web.id
  ip_protocol       = each.value
  from_port         = 1
  to_port           = 1
  cidr_ipv4         = "10.0.0.0/8"
}
