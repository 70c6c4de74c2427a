# What a file in JSON sets is not read yet; it may be anything.
variable "project_name" {
  default = "TikTimer"
}

variable "team" {}

resource "aws_db_instance" "main" {
  identifier = "${var.project_name}-${var.team}"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/uppercase (hint): nothing keeps upper-case letters out of identifier; Terraform answers: only lowercase alphanumeric characters and hyphens allowed in "identifier" [suggest]
}
