variable "project" {}

variable "stage" {}

resource "aws_db_instance" "main" {
  identifier = "${var.project}-${var.stage}-db"
}
