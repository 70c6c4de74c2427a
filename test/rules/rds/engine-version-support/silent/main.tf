resource "aws_db_instance" "supported" {
  engine         = "postgres"
  engine_version = "17"
}

resource "aws_db_instance" "in_more_than_half_a_year" {
  engine         = "postgres"
  engine_version = "15.18"
}

resource "aws_db_instance" "any_major" {
  engine         = "mysql"
  engine_version = "8"
}

resource "aws_rds_cluster" "month_only" {
  engine         = "aurora-mysql"
  engine_version = "8.4"
}

resource "aws_db_instance" "unknown_engine" {
  engine         = var.engine
  engine_version = "13"
}

resource "aws_db_instance" "unknown_version" {
  engine         = "postgres"
  engine_version = var.engine_version
}

resource "aws_db_instance" "oracle" {
  engine         = "oracle-se2"
  engine_version = "12.1"
}

variable "engine" {}
variable "engine_version" {}

resource "aws_db_instance" "no_version_left" {
  engine         = "postgres"
  engine_version = "10.23"
                   ~~~~~~~ rds/withdrawn-engine-version: postgres 10.23 is withdrawn; for a new database RDS answers: Cannot find version 10.23 for postgres [suggest]
}
