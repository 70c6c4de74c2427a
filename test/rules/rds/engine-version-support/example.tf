resource "aws_db_instance" "main" {
  identifier     = "tiktimer-dev-db"
  engine         = "postgres"
  engine_version = "13"
                   ~~~~ rds/engine-version-support: postgres 13 left RDS standard support on 2026-02-28; RDS charges Extended Support for it by the vCPU hour [suggest]
}
