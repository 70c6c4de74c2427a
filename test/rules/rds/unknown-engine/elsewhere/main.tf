variable "engine" {
  default = "postgresql"
            ~~~~~~~~~~~~ rds/unknown-engine: RDS has no engine "postgresql" and answers: Invalid DB engine; it is called postgres [fix]
}

resource "aws_db_instance" "main" {
  engine = var.engine
           ^^^^^^^^^^ rds/unknown-engine: engine of aws_db_instance.main
}

variable "name" {}
