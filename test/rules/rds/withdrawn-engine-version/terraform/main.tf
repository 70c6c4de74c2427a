variable "engine_version" {
  default = "8.0.36"
            ~~~~~~~~ rds/engine-version-support: mysql 8.0 left RDS standard support on 2026-07-31; RDS charges Extended Support for it by the vCPU hour [suggest]
            ~~~~~~~~ rds/withdrawn-engine-version: mysql 8.0.36 was withdrawn by 2025-08-12; for a new database RDS answers: Cannot find version 8.0.36 for mysql; the newest 8.0 is 8.0.46-rds.20260624 [suggest]
}

resource "aws_db_instance" "long_gone" {
  engine         = "postgres"
  engine_version = "15.3"
                   ~~~~~~ rds/withdrawn-engine-version: postgres 15.3 is withdrawn; for a new database RDS answers: Cannot find version 15.3 for postgres; the newest 15 is 15.18 [suggest]
}

resource "aws_db_instance" "variable" {
  engine         = "mysql"
  engine_version = var.engine_version
                   ^^^^^^^^^^^^^^^^^^ rds/engine-version-support: engine_version of aws_db_instance.variable
                   ^^^^^^^^^^^^^^^^^^ rds/withdrawn-engine-version: engine_version of aws_db_instance.variable
}

resource "aws_db_instance" "variable_too" {
  engine         = "mysql"
  engine_version = var.engine_version
}

resource "aws_db_instance" "whole_major" {
  engine         = "postgres"
  engine_version = "10"
                   ~~~~ rds/withdrawn-engine-version: postgres 10 is withdrawn; for a new database RDS answers: Cannot find version 10 for postgres [suggest]
}

resource "aws_db_instance" "missing_minor_of_a_gone_major" {
  engine         = "mysql"
  engine_version = "5.6.27"
                   ~~~~~~~~ rds/withdrawn-engine-version: mysql 5.6.27 is withdrawn; for a new database RDS answers: Cannot find version 5.6.27 for mysql [suggest]
}

resource "aws_db_instance" "forgotten" {
  engine         = "mariadb"
  engine_version = "10.3.8"
                   ~~~~~~~~ rds/withdrawn-engine-version: mariadb 10.3.8 is withdrawn; for a new database RDS answers: Cannot find version 10.3.8 for mariadb [suggest]
}

resource "aws_rds_cluster" "aurora" {
  engine         = "aurora-mysql"
  engine_version = "8.0.mysql_aurora.3.02.0"
                   ~~~~~~~~~~~~~~~~~~~~~~~~~ rds/withdrawn-engine-version: aurora-mysql 8.0.mysql_aurora.3.02.0 is withdrawn; for a new database RDS answers: Cannot find version 8.0.mysql_aurora.3.02.0 for aurora-mysql; the newest 8.0 is 8.0.mysql_aurora.3.12.0 [suggest]
}

resource "aws_db_instance" "dropped_from_the_documentation_only" {
  engine         = "mariadb"
  engine_version = "10.6.18"
                   ~~~~~~~~~ rds/engine-version-support (information): mariadb 10.6 leaves RDS standard support on 2026-12-31, in 41 days; after that, RDS upgrades it to a later major by itself [suggest]
}
