variable "engine_version" {}

resource "aws_db_instance" "main" {
  identifier          = "main"
  engine              = "postgres"
  engine_version      = var.engine_version
                        ^^^^^^^^^^^^^^^^^^ rds/unknown-engine-version: engine_version of aws_db_instance.main
  skip_final_snapshot = true
}
