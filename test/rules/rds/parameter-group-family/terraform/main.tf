resource "aws_db_parameter_group" "with_a_minor" {
  family = "postgres15.15"
           ~~~~~~~~~~~~~~~ rds/parameter-group-family: RDS has no family "postgres15.15" and answers: ParameterGroupFamily postgres15.15 is not a valid parameter group family; the family is postgres15 [fix]
}

resource "aws_db_parameter_group" "other_name" {
  family = "postgresql16"
           ~~~~~~~~~~~~~~ rds/parameter-group-family: RDS has no family "postgresql16" and answers: ParameterGroupFamily postgresql16 is not a valid parameter group family; the family is postgres16 [fix]
}

resource "aws_db_parameter_group" "hyphen" {
  family = "mysql-8.0"
           ~~~~~~~~~~~ rds/parameter-group-family: RDS has no family "mysql-8.0" and answers: ParameterGroupFamily mysql-8.0 is not a valid parameter group family; the family is mysql8.0 [fix]
}

resource "aws_rds_cluster_parameter_group" "alias" {
  family = "aurora-postgres15"
           ~~~~~~~~~~~~~~~~~~~ rds/parameter-group-family: RDS has no family "aurora-postgres15" and answers: ParameterGroupFamily aurora-postgres15 is not a valid parameter group family; the family is aurora-postgresql15 [fix]
}

resource "aws_db_parameter_group" "either" {
  family = "mysql8"
           ~~~~~~~~ rds/parameter-group-family: RDS has no family "mysql8" and answers: ParameterGroupFamily mysql8 is not a valid parameter group family
}

resource "aws_db_parameter_group" "bare" {
  family = "mariadb"
           ~~~~~~~~~ rds/parameter-group-family: RDS has no family "mariadb" and answers: ParameterGroupFamily mariadb is not a valid parameter group family
}

resource "aws_db_parameter_group" "between" {
  family = "mariadb10.7"
           ~~~~~~~~~~~~~ rds/parameter-group-family: RDS has no family "mariadb10.7" and answers: ParameterGroupFamily mariadb10.7 is not a valid parameter group family
}

resource "aws_db_parameter_group" "generated" {
  name_prefix = "tiktimer-"
  family      = "mysql8.0"
                ~~~~~~~~~~ rds/parameter-group-family: family "mysql8.0" does not go with aws_db_instance.upgraded, which needs mysql8.4; RDS answers: The parameter group with DBParameterGroupFamily mysql8.0 can't be used for this instance [suggest]
}

resource "aws_db_instance" "upgraded" {
  engine               = "mysql"
  engine_version       = "8.4"
                         ^^^^^ rds/parameter-group-family: the version of aws_db_instance.upgraded
  parameter_group_name = aws_db_parameter_group.generated.id
}

resource "aws_rds_cluster_parameter_group" "aurora" {
  name   = "aurora"
  family = "postgres16"
           ~~~~~~~~~~~~ rds/parameter-group-family: family "postgres16" does not go with aws_rds_cluster.by_name, which needs aurora-postgresql16; RDS answers: The parameter group with DBParameterGroupFamily postgres16 can't be used for this instance [suggest]
}

resource "aws_rds_cluster" "by_name" {
  engine                          = "aurora-postgresql"
  engine_version                  = "16"
                                    ^^^^ rds/parameter-group-family: the version of aws_rds_cluster.by_name
  db_cluster_parameter_group_name = "aurora"
}

resource "aws_db_parameter_group" "shared" {
  family = "postgres15"
           ~~~~~~~~~~~~ rds/parameter-group-family: family "postgres15" does not go with aws_db_instance.one, which needs postgres16; RDS answers: The parameter group with DBParameterGroupFamily postgres15 can't be used for this instance
           ~~~~~~~~~~~~ rds/parameter-group-family: family "postgres15" does not go with aws_db_instance.other, which needs postgres17; RDS answers: The parameter group with DBParameterGroupFamily postgres15 can't be used for this instance
}

resource "aws_db_instance" "one" {
  engine               = "postgres"
  engine_version       = "16"
                         ^^^^ rds/parameter-group-family: the version of aws_db_instance.one
  parameter_group_name = aws_db_parameter_group.shared.name
}

resource "aws_db_instance" "other" {
  engine               = "postgres"
  engine_version       = "17"
                         ^^^^ rds/parameter-group-family: the version of aws_db_instance.other
  parameter_group_name = aws_db_parameter_group.shared.name
}

resource "aws_db_instance" "made_by_aws" {
  engine               = "postgres"
  engine_version       = "17"
  parameter_group_name = "default.postgres16"
                         ~~~~~~~~~~~~~~~~~~~~ rds/parameter-group-family: group "default.postgres16" does not go with aws_db_instance.made_by_aws, which needs postgres17; RDS answers: The parameter group with DBParameterGroupFamily postgres16 can't be used for this instance [fix]
}

locals {
  major = "17"
}

resource "aws_db_parameter_group" "built" {
  family = "postgres${local.major}"
           ~~~~~~~~~~~~~~~~~~~~~~~~ rds/parameter-group-family: family "postgres17" does not go with aws_db_instance.of_another_major, which needs postgres18; RDS answers: The parameter group with DBParameterGroupFamily postgres17 can't be used for this instance [suggest]
}

resource "aws_db_instance" "of_another_major" {
  engine               = "postgres"
  engine_version       = "18.4"
                         ^^^^^^ rds/parameter-group-family: the version of aws_db_instance.of_another_major
  parameter_group_name = aws_db_parameter_group.built.name
}

resource "aws_db_parameter_group" "from_a_variable" {
  family = var.family
           ^^^^^^^^^^ rds/parameter-group-family: family of aws_db_parameter_group.from_a_variable
}

variable "family" {
  default = "postgresql17"
            ~~~~~~~~~~~~~~ rds/parameter-group-family: RDS has no family "postgresql17" and answers: ParameterGroupFamily postgresql17 is not a valid parameter group family; the family is postgres17 [fix]
}
