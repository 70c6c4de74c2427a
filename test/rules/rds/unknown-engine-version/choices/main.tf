variable "aurora" {
  type = bool
}

resource "aws_db_instance" "version" {
  engine         = "postgres"
  engine_version = var.aurora ? "15.99" : "15.18"
                                ~~~~~~~ rds/unknown-engine-version: RDS never offered version "15.99" of postgres and answers: Cannot find version 15.99 for postgres; the newest 15 is 15.18 [fix]
}

resource "aws_db_instance" "engine" {
  engine         = var.aurora ? "aurora-postgresql" : "postgres"
  engine_version = "15.99"
}
