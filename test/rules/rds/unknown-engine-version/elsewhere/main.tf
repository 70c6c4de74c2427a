variable "engine_version" {
  type = string
}

locals {
  archive_version = "16.999"
                    ~~~~~~~~ rds/unknown-engine-version: RDS never offered version "16.999" of postgres and answers: Cannot find version 16.999 for postgres; the newest 16 is 16.14 [fix]
}

resource "aws_db_instance" "main" {
  engine         = "postgres"
  engine_version = var.engine_version
                   ^^^^^^^^^^^^^^^^^^ rds/unknown-engine-version: engine_version of aws_db_instance.main
}

resource "aws_db_instance" "archive" {
  engine         = "postgres"
  engine_version = local.archive_version
                   ^^^^^^^^^^^^^^^^^^^^^ rds/unknown-engine-version: engine_version of aws_db_instance.archive
}
