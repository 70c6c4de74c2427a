variable "environment" {
  default = "dev"
}

resource "aws_lb" "internal" {
  name = "tiktimer_${var.environment}"
         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/characters: name evaluates to "tiktimer_dev"; a load balancer's name takes only letters, digits and hyphens, not "_"; Terraform answers: only alphanumeric characters and hyphens allowed in "name" [fix]
}

resource "aws_db_instance" "main" {
  identifier = "tiktimer--dev-"
               ~~~~~~~~~~~~~~~~ naming/characters: identifier evaluates to "tiktimer--dev-"; a DB instance's identifier does not end with a hyphen, and has no two hyphens in a row; Terraform answers: "identifier" cannot end with a hyphen
  db_name    = "tik-timer"
               ~~~~~~~~~~~ naming/characters: db_name evaluates to "tik-timer"; a database's name takes only letters, digits and underscores, not "-" [fix]
}
