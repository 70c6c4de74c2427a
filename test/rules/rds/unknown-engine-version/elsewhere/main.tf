variable "engine_version" {
  type = string
}

locals {
  archive_version = "16.999"
}

resource "aws_db_instance" "main" {
  engine         = "postgres"
  engine_version = var.engine_version
}

resource "aws_db_instance" "archive" {
  engine         = "postgres"
  engine_version = local.archive_version
}
