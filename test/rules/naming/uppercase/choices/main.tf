variable "production" {
  type = bool
}

variable "project" {
  default = "TikTimer"
}

resource "aws_db_instance" "main" {
  identifier = var.production ? "Orders" : "orders-test"
}

resource "aws_db_instance" "second" {
  identifier = "${var.production ? var.project : "test"}-db"
}
