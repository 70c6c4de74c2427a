resource "aws_db_instance" "minor" {
  engine         = "postgres"
  engine_version = "12.22-rds.20260224"
                   ~~~~~~~~~~~~~~~~~~~~ rds/engine-version-support: postgres 12 left RDS standard support on 2025-02-28; RDS charges Extended Support for it by the vCPU hour [suggest]
}

resource "aws_db_instance" "soon" {
  engine         = "mariadb"
  engine_version = "10.6"
                   ~~~~~~ rds/engine-version-support (information): mariadb 10.6 leaves RDS standard support on 2026-12-31, in 41 days; after that, RDS upgrades it to a later major by itself [suggest]
}

resource "aws_db_instance" "upgraded" {
  engine         = "mariadb"
  engine_version = "10.5.29"
                   ~~~~~~~~~ rds/engine-version-support: mariadb 10.5 left RDS standard support on 2026-08-31; RDS upgrades it to a later major by itself [suggest]
}

resource "aws_db_instance" "without_extended_support" {
  engine                   = "mysql"
  engine_version           = "8.0"
                             ~~~~~ rds/engine-version-support: mysql 8.0 left RDS standard support on 2026-07-31; RDS upgrades it to a later major by itself [suggest]
  engine_lifecycle_support = "open-source-rds-extended-support-disabled"
}

resource "aws_rds_cluster" "aurora" {
  engine         = "aurora-mysql"
  engine_version = "5.7.mysql_aurora.2.12.5"
                   ~~~~~~~~~~~~~~~~~~~~~~~~~ rds/engine-version-support: aurora-mysql 5.7 left RDS standard support on 2024-10-31; RDS charges Extended Support for it by the vCPU hour [suggest]
}

resource "aws_rds_cluster_instance" "member" {
  cluster_identifier = aws_rds_cluster.aurora.id
  engine             = aws_rds_cluster.aurora.engine
  engine_version     = aws_rds_cluster.aurora.engine_version
}

resource "aws_db_instance" "withdrawn_but_restored" {
  engine              = "postgres"
  engine_version      = "13.4"
                        ~~~~~~ rds/engine-version-support: postgres 13 left RDS standard support on 2026-02-28; RDS charges Extended Support for it by the vCPU hour [suggest]
  snapshot_identifier = "before"
}

variable "engine_version" {
  default = "11.22-rds.20260224"
            ~~~~~~~~~~~~~~~~~~~~ rds/engine-version-support: postgres 11 left RDS standard support on 2024-02-29; RDS charges Extended Support for it by the vCPU hour [suggest]
}

resource "aws_db_instance" "elsewhere" {
  engine         = "postgres"
  engine_version = var.engine_version
                   ^^^^^^^^^^^^^^^^^^ rds/engine-version-support: engine_version of aws_db_instance.elsewhere
}

resource "aws_db_instance" "never_offered" {
  engine         = "mysql"
  engine_version = "8.0.99"
                   ~~~~~~~~ rds/engine-version-support: mysql 8.0 left RDS standard support on 2026-07-31; RDS charges Extended Support for it by the vCPU hour [suggest]
                   ~~~~~~~~ rds/unknown-engine-version: RDS never offered version "8.0.99" of mysql and answers: Cannot find version 8.0.99 for mysql; the newest 8.0 is 8.0.46-rds.20260624 [fix]
}

# Aurora MySQL 1 has no Extended Support.
resource "aws_rds_cluster" "first" {
  engine         = "aurora-mysql"
  engine_version = "5.6.mysql_aurora.1.23.4"
                   ~~~~~~~~~~~~~~~~~~~~~~~~~ rds/engine-version-support: aurora-mysql 5.6 left RDS standard support on 2023-02-28; RDS upgrades it to a later major by itself [suggest]
}
