variable "aurora" {
  type = bool
}

resource "aws_db_instance" "version" {
  engine         = "postgres"
  engine_version = var.aurora ? "15.99" : "15.18"
}

resource "aws_db_instance" "engine" {
  engine         = var.aurora ? "aurora-postgresql" : "postgres"
  engine_version = "15.99"
}
