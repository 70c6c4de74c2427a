resource "aws_db_instance" "mysql_version" {
  engine         = "postgres"
  engine_version = "8.0.36"
}

resource "aws_db_instance" "postgres_version" {
  engine         = "mysql"
  engine_version = "15.4"
}

resource "aws_db_instance" "placeholder" {
  engine         = "postgres"
  engine_version = "15.x"
}

resource "aws_db_instance" "word" {
  engine         = "mariadb"
  engine_version = "latest"
}

resource "aws_rds_cluster" "skipped" {
  engine         = "aurora-mysql"
  engine_version = "8.0.mysql_aurora.3.04.5"
}

resource "aws_rds_cluster" "far" {
  engine         = "aurora-postgresql"
  engine_version = "16.100"
}

resource "aws_rds_global_cluster" "main" {
  global_cluster_identifier = "all"
  engine                    = "aurora-postgresql"
  engine_version            = "18.99"
}

resource "aws_db_instance" "number" {
  engine         = "mysql"
  engine_version = 8.1
}

resource "aws_db_instance" "restored" {
  engine              = "postgres"
  engine_version      = "17.0"
  snapshot_identifier = "before"
}
