resource "aws_db_parameter_group" "right" {
  name   = "right"
  family = "postgres17"
}

resource "aws_db_instance" "right" {
  engine               = "postgres"
  engine_version       = "17.10"
  parameter_group_name = aws_db_parameter_group.right.name
}

resource "aws_db_instance" "any_minor" {
  engine               = "postgres"
  engine_version       = "17"
  parameter_group_name = "right"
}

resource "aws_db_instance" "default" {
  engine               = "postgres"
  engine_version       = "17"
  parameter_group_name = "default.postgres17"
}

resource "aws_db_instance" "no_version" {
  engine               = "mysql"
  parameter_group_name = aws_db_parameter_group.right.name
}

resource "aws_db_instance" "one_of_two_groups" {
  engine               = "mysql"
  engine_version       = "8.4"
  parameter_group_name = var.own ? aws_db_parameter_group.right.name : "default.mysql8.4"
}

resource "aws_db_instance" "one_of_two_versions" {
  engine               = "postgres"
  engine_version       = var.own ? "18" : "17"
  parameter_group_name = aws_db_parameter_group.right.name
}

resource "aws_db_instance" "unset" {
  engine               = "postgres"
  engine_version       = var.engine_version
  parameter_group_name = aws_db_parameter_group.right.name
}

resource "aws_db_parameter_group" "of_the_future" {
  family = "postgres19"
}

resource "aws_db_parameter_group" "oracle" {
  family = "oracle-se2-19"
}

resource "aws_db_parameter_group" "sqlserver" {
  family = "sqlserver-ex-16.0"
}

resource "aws_rds_cluster_parameter_group" "first_aurora" {
  family = "aurora5.6"
}

resource "aws_rds_cluster_parameter_group" "neptune" {
  family = "neptune1.3"
}

resource "aws_db_parameter_group" "before_our_time" {
  family = "mysql5.1"
}

resource "aws_db_parameter_group" "unset" {
  family = var.family
}

resource "aws_db_parameter_group" "one_name" {
  name   = "twice"
  family = "mysql8.4"
}

resource "aws_db_parameter_group" "of_two" {
  name   = "twice"
  family = "postgres17"
}

resource "aws_db_instance" "which_of_them" {
  engine               = "postgres"
  engine_version       = "17"
  parameter_group_name = "twice"
}

resource "aws_rds_cluster" "multi_az" {
  engine                          = "postgres"
  engine_version                  = "17.10"
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.multi_az.name
}

resource "aws_rds_cluster_parameter_group" "multi_az" {
  name   = "right"
  family = "postgres17"
}

variable "own" {
  type = bool
}

variable "engine_version" {}
variable "family" {}

resource "aws_db_parameter_group" "partly_unknown" {
  family = "postgres${var.major}"
}

variable "major" {}
