resource "aws_db_parameter_group" "main" {
  name   = "tiktimer"
  family = "postgres15"
           ~~~~~~~~~~~~ rds/parameter-group-family: family "postgres15" does not go with module.database.aws_db_instance.main, which needs postgres16; RDS answers: The parameter group with DBParameterGroupFamily postgres15 can't be used for this instance [suggest]
}

module "database" {
  source          = "./database"
  parameter_group = aws_db_parameter_group.main.name
}
