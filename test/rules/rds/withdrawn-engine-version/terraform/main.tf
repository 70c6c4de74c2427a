variable "engine_version" {
  default = "8.0.36"
}

resource "aws_db_instance" "long_gone" {
  engine         = "postgres"
  engine_version = "15.3"
}

resource "aws_db_instance" "variable" {
  engine         = "mysql"
  engine_version = var.engine_version
}

resource "aws_db_instance" "variable_too" {
  engine         = "mysql"
  engine_version = var.engine_version
}

resource "aws_db_instance" "whole_major" {
  engine         = "postgres"
  engine_version = "10"
}

resource "aws_db_instance" "missing_minor_of_a_gone_major" {
  engine         = "mysql"
  engine_version = "5.6.27"
}

resource "aws_db_instance" "forgotten" {
  engine         = "mariadb"
  engine_version = "10.3.8"
}

resource "aws_rds_cluster" "aurora" {
  engine         = "aurora-mysql"
  engine_version = "8.0.mysql_aurora.3.02.0"
}

resource "aws_db_instance" "dropped_from_the_documentation_only" {
  engine         = "mariadb"
  engine_version = "10.6.18"
}
