resource "aws_security_group" "web" {
  name = "web"

  ingress {
    from_port   = 443
    ~~~~~~~~~ network/security-group-ports: the ports go from 443 to 80, which is no range; EC2 takes only one that goes from the lower port to the higher [suggest]
    to_port     = 80
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }

  egress {
    from_port   = 443
    to_port     = 443
    protocol    = "-1"
    ~~~~~~~~ network/security-group-ports: a rule for all protocols names the ports 443 to 443; Terraform answers: from_port (443) and to_port (443) must both be 0 to use the 'ALL' "-1" protocol!
    cidr_blocks = ["0.0.0.0/0"]
  }
}
