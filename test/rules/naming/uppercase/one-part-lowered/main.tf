variable "project" {
  default = "TikTimer"
}

variable "stage" {
  default = "Dev"
            ^^^^^ naming/uppercase: "Dev" comes from here
}

resource "aws_db_instance" "main" {
  identifier = "${lower(var.project)}-${var.stage}-db"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/uppercase: identifier evaluates to "tiktimer-Dev-db"; Terraform answers: only lowercase alphanumeric characters and hyphens allowed in "identifier" [fix]
}

resource "aws_db_instance" "right" {
  identifier = "${lower(var.project)}-${lower(var.stage)}-db-two"
}

resource "aws_db_instance" "right_too" {
  identifier = lower("${var.project}-${var.stage}-db-three")
}
