resource "aws_db_instance" "main" {
  engine         = "postgres"
  engine_version = "15.7"
                   ~~~~~~ rds/withdrawn-engine-version: RDS has created no database with postgres 15.7 since 2025-11-03 and answers: Cannot find version 15.7 for postgres; the newest 15 is 15.18 [suggest]
}
