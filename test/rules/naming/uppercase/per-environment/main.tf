variable "project" {}

variable "stage" {}

resource "aws_db_instance" "main" {
  identifier = "${var.project}-${var.stage}-db"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/uppercase: in dev.tfvars, identifier evaluates to "TikTimer-dev-db"; Terraform answers: only lowercase alphanumeric characters and hyphens allowed in "identifier" [fix]
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/uppercase: in prod.tfvars, identifier evaluates to "tiktimer-Prod-db"; Terraform answers: only lowercase alphanumeric characters and hyphens allowed in "identifier" [fix]
}
