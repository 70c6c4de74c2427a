variable "protocol" {
  default = "HTTP"
}

resource "aws_security_group" "web" {
  name = "web"

  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "https"
                  ~~~~~~~ network/security-group-ports: "https" is no protocol of IP, which are tcp, udp, icmp and icmpv6, and -1 for all; EC2 answers: Invalid value 'https' for IP protocol. Unknown protocol [suggest]
    cidr_blocks = ["0.0.0.0/0"]
  }

  ingress {
    from_port   = 80
    to_port     = 80
    protocol    = var.protocol
                  ~~~~~~~~~~~~ network/security-group-ports: "HTTP" is no protocol of IP, which are tcp, udp, icmp and icmpv6, and -1 for all; EC2 answers: Invalid value 'http' for IP protocol. Unknown protocol [suggest]
    cidr_blocks = ["0.0.0.0/0"]
  }

  ingress {
    from_port   = 53
    to_port     = 53
    protocol    = "dns"
                  ~~~~~ network/security-group-ports: "dns" is no protocol of IP, which are tcp, udp, icmp and icmpv6, and -1 for all; EC2 answers: Invalid value 'dns' for IP protocol. Unknown protocol
    cidr_blocks = ["10.0.0.0/8"]
  }

  egress {
    from_port   = 53
    to_port     = 53
    protocol    = "tcp/udp"
                  ~~~~~~~~~ network/security-group-ports: "tcp/udp" is no protocol of IP, which are tcp, udp, icmp and icmpv6, and -1 for all; EC2 answers: Invalid value 'tcp/udp' for IP protocol. Unknown protocol
    cidr_blocks = ["10.0.0.0/8"]
  }
}

resource "aws_security_group_rule" "ssh" {
  type              = "ingress"
  security_group_id = aws_security_group.other.id
  from_port         = 22
  to_port           = 22
  protocol          = "SSH"
                      ~~~~~ network/security-group-ports: "SSH" is no protocol of IP, which are tcp, udp, icmp and icmpv6, and -1 for all; EC2 answers: Invalid value 'ssh' for IP protocol. Unknown protocol [suggest]
  cidr_blocks       = ["10.0.0.0/8"]
}

resource "aws_security_group" "other" {
  name = "other"
}

# A port where the protocol belongs.
resource "aws_vpc_security_group_ingress_rule" "port" {
  security_group_id = aws_security_group.other.id
  ip_protocol       = 443
                      ~~~ network/security-group-ports: 443 is no number of a protocol, which go to 255; EC2 refuses the rule
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "10.0.0.0/8"
}
