resource "aws_rds_cluster" "alias" {
  engine = "aurora_postgres"
           ~~~~~~~~~~~~~~~~~ rds/unknown-engine: RDS has no engine "aurora_postgres" and answers: Invalid DB engine; it is called aurora-postgresql [fix]
}

resource "aws_db_instance" "slip" {
  engine = "mysq"
           ~~~~~~ rds/unknown-engine: RDS has no engine "mysq" and answers: Invalid DB engine; it is called mysql [fix]
}

resource "aws_db_instance" "exchanged" {
  engine = "maraidb"
           ~~~~~~~~~ rds/unknown-engine: RDS has no engine "maraidb" and answers: Invalid DB engine; it is called mariadb [fix]
}

resource "aws_db_instance" "doubled" {
  engine = "Postgress"
           ~~~~~~~~~~~ rds/unknown-engine: RDS has no engine "Postgress" and answers: Invalid DB engine; it is called postgres [fix]
}

resource "aws_db_instance" "other" {
  engine = "mongodb"
           ~~~~~~~~~ rds/unknown-engine: RDS has no engine "mongodb" and answers: Invalid DB engine
}

resource "aws_rds_cluster" "gone" {
  engine = "aurora"
           ~~~~~~~~ rds/unknown-engine: RDS has no engine "aurora" since 2023-02-28 and answers: Invalid DB engine; its successor is aurora-mysql [suggest]
}

resource "aws_rds_global_cluster" "main" {
  global_cluster_identifier = "all"
  engine                    = "aurora-postgressql"
                              ~~~~~~~~~~~~~~~~~~~~ rds/unknown-engine: RDS has no engine "aurora-postgressql" and answers: Invalid DB engine; it is called aurora-postgresql [fix]
}

resource "aws_db_instance" "built" {
  engine = "postgres${local.suffix}"
           ~~~~~~~~~~~~~~~~~~~~~~~~~ rds/unknown-engine: RDS has no engine "postgresql" and answers: Invalid DB engine; it is called postgres [suggest]
}

locals {
  suffix = "ql"
}

resource "aws_db_instance" "one_of_two" {
  engine = var.own ? "psql" : "mysql"
                     ~~~~~~ rds/unknown-engine: RDS has no engine "psql" and answers: Invalid DB engine; it is called postgres [fix]
}

variable "own" {
  type = bool
}
