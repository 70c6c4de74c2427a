resource "aws_db_parameter_group" "main" {
  name   = "tiktimer-dev"
  family = "postgres15"
           ~~~~~~~~~~~~ rds/parameter-group-family: family "postgres15" does not go with aws_db_instance.main, which needs postgres16; RDS answers: The parameter group with DBParameterGroupFamily postgres15 can't be used for this instance [suggest]
}

resource "aws_db_instance" "main" {
  identifier           = "tiktimer-dev-db"
  engine               = "postgres"
  engine_version       = "16.14"
                         ^^^^^^^ rds/parameter-group-family: the version of aws_db_instance.main
  parameter_group_name = aws_db_parameter_group.main.name
}
