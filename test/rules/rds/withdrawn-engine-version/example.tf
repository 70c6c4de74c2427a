resource "aws_db_instance" "main" {
  engine         = "postgres"
  engine_version = "15.7"
                   ~~~~~~ rds/withdrawn-engine-version: postgres 15.7 was withdrawn by 2025-11-03; for a new database RDS answers: Cannot find version 15.7 for postgres; the newest 15 is 15.18 [suggest]
}
