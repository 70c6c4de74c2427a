variable "project" {
  default = "TikTimer"
}

variable "stage" {
  default = "Dev"
}

resource "aws_db_instance" "main" {
  identifier = "${lower(var.project)}-${var.stage}-db"
}

resource "aws_db_instance" "right" {
  identifier = "${lower(var.project)}-${lower(var.stage)}-db"
}

resource "aws_db_instance" "right_too" {
  identifier = lower("${var.project}-${var.stage}-db")
}
