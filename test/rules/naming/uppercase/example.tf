variable "project" {
  default = "TikTimer"
}

resource "aws_db_instance" "main" {
  identifier = "${var.project}-db"
}
