# RDS may have offered these before anybody wrote it down, or may offer them in a form that is new.
resource "aws_db_instance" "early" {
  engine         = "postgres"
  engine_version = "15.1"
}

resource "aws_db_instance" "old" {
  engine         = "mysql"
  engine_version = "5.7.10"
                   ~~~~~~~~ rds/engine-version-support: mysql 5.7 left RDS standard support on 2024-02-29; RDS charges Extended Support for it by the vCPU hour [suggest]
}

resource "aws_db_instance" "older" {
  engine         = "mysql"
  engine_version = "5.1.73"
}

resource "aws_rds_cluster" "between" {
  engine         = "aurora-postgresql"
  engine_version = "15.11"
}

resource "aws_db_instance" "release" {
  engine         = "postgres"
  engine_version = "17.7-R2"
}

resource "aws_db_instance" "documented" {
  engine         = "postgres"
  engine_version = "15.19"
}

resource "aws_db_instance" "ending" {
  engine         = "postgres"
  engine_version = "15.13"
}

resource "aws_db_instance" "extended" {
  engine         = "postgres"
  engine_version = "11.22-rds.20260224"
                   ~~~~~~~~~~~~~~~~~~~~ rds/engine-version-support: postgres 11 left RDS standard support on 2024-02-29; RDS charges Extended Support for it by the vCPU hour [suggest]
}

resource "aws_rds_cluster" "offered" {
  engine         = "aurora-mysql"
  engine_version = "8.0.mysql_aurora.3.10.0"
}

resource "aws_db_instance" "empty" {
  engine         = "postgres"
  engine_version = ""
}

resource "aws_db_instance" "none" {
  engine = "postgres"
}
