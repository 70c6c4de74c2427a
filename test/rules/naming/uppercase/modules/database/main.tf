variable "project" {
  type = string
}

resource "aws_db_instance" "main" {
  identifier = "${var.project}-db"
}
