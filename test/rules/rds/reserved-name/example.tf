resource "aws_db_instance" "main" {
  identifier = "tiktimer-dev-db"
  engine     = "postgres"
  username   = "admin"
               ~~~~~~~ rds/reserved-name: postgres reserves the username "admin"; RDS answers: MasterUsername admin cannot be used as it is a reserved word used by the engine [suggest]
}
