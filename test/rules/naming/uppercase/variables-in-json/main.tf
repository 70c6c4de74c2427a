# Variable files in JSON are read too.
variable "project_name" {
  default = "TikTimer"
}

variable "team" {}

resource "aws_db_instance" "main" {
  identifier = "${var.project_name}-${var.team}"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/uppercase: identifier evaluates to "tiktimer-Clocks"; Terraform answers: only lowercase alphanumeric characters and hyphens allowed in "identifier" [fix]
}
