resource "aws_db_instance" "right" {
  engine   = "postgres"
  username = "postgres"
}

resource "aws_db_instance" "mysql_has_an_admin" {
  engine   = "mysql"
  username = "admin"
}

resource "aws_db_instance" "other_engine" {
  engine   = "oracle-se2"
  username = "admin"
}

resource "aws_db_instance" "unknown_engine" {
  engine   = var.unset
  username = "admin"
}

resource "aws_db_instance" "one_of_two_engines" {
  engine   = var.unset == "a" ? "postgres" : "mysql"
  username = "admin"
}

resource "aws_db_instance" "restored" {
  engine              = "postgres"
  username            = "admin"
  snapshot_identifier = "before"
}

resource "aws_db_instance" "longer" {
  engine   = "postgres"
  username = "${var.unset}admin"
}

resource "aws_db_instance" "unset" {
  engine   = "postgres"
  username = var.unset
}

variable "unset" {
  type = string
}
