resource "aws_db_instance" "postgres" {
  engine         = "postgres"
  engine_version = "15"
}

resource "aws_db_instance" "number" {
  engine         = "postgres"
  engine_version = 16
}

resource "aws_db_instance" "mysql" {
  engine         = "mysql"
  engine_version = "8.0"
                   ~~~~~ rds/engine-version-support: mysql 8.0 left RDS standard support on 2026-07-31; RDS charges Extended Support for it by the vCPU hour [suggest]
}

resource "aws_db_instance" "mysql_short" {
  engine         = "mysql"
  engine_version = "8"
}

resource "aws_rds_cluster" "main" {
  engine         = "aurora-mysql"
  engine_version = "8.0"
}
