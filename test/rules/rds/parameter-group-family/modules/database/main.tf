variable "parameter_group" {}

# Of the same name, but not the one that is meant.
resource "aws_db_parameter_group" "main" {
  family = "postgres17"
}

resource "aws_db_instance" "main" {
  engine               = "postgres"
  engine_version       = "16"
                         ^^^^ rds/parameter-group-family: the version of module.database.aws_db_instance.main
  parameter_group_name = var.parameter_group
}
