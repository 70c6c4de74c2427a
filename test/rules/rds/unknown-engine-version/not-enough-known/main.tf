variable "engine" {
  type = string
}

variable "engine_version" {
  type = string
}

resource "aws_db_instance" "unknown_engine" {
  engine         = var.engine
  engine_version = "15.99"
}

resource "aws_db_instance" "unknown_version" {
  engine         = "postgres"
  engine_version = var.engine_version
}

resource "aws_db_instance" "unknown_part" {
  engine         = "postgres"
  engine_version = "15.${var.engine_version}"
}

resource "aws_db_instance" "oracle" {
  engine         = "oracle-ee"
  engine_version = "19.99"
}

resource "aws_db_instance" "sqlserver" {
  engine         = "sqlserver-ex"
  engine_version = "99.00"
}

resource "aws_rds_cluster_instance" "of_a_cluster" {
  engine         = aws_rds_cluster.main.engine
  engine_version = aws_rds_cluster.main.engine_version
}

resource "aws_rds_cluster" "main" {
  engine         = "aurora-postgresql"
  engine_version = "16.14"
}
