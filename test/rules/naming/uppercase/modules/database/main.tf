variable "project" {
  type = string
}

resource "aws_db_instance" "main" {
  identifier = "${var.project}-db"
               ~~~~~~~~~~~~~~~~~~~ naming/uppercase: identifier evaluates to "TikTimer-db"; Terraform answers: only lowercase alphanumeric characters and hyphens allowed in "identifier" [fix]
}
