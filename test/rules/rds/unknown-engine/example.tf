resource "aws_db_instance" "main" {
  identifier     = "tiktimer-dev-db"
  engine         = "postgresql"
                   ~~~~~~~~~~~~ rds/unknown-engine: RDS has no engine "postgresql" and answers: Invalid DB engine; it is called postgres [fix]
  engine_version = "17"
}
