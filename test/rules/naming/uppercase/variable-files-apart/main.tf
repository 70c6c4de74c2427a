variable "project" {}

variable "stage" {}

resource "aws_db_instance" "main" {
  identifier = "${var.project}-${var.stage}-db"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/uppercase: in env/prod.tfvars, identifier evaluates to "tiktimer-Prod-db"; Terraform answers: only lowercase alphanumeric characters and hyphens allowed in "identifier" [fix]
}
