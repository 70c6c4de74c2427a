resource "aws_db_instance" "main" {
  identifier = "tiktimer"
  port       = 5432
}

resource "aws_rds_cluster" "aurora" {
  cluster_identifier = "aurora"
}

resource "aws_ssm_parameter" "address" {
  name  = "address"
  value = "postgres://u:p@${aws_db_instance.main.address}:5432/app"
}

resource "aws_ssm_parameter" "endpoint" {
  name  = "endpoint"
  value = "postgres://u:p@${aws_db_instance.main.endpoint}/app"
}

resource "aws_ssm_parameter" "endpoint_of_a_cluster" {
  name  = "endpoint-of-a-cluster"
  value = "postgres://u:p@${aws_rds_cluster.aurora.endpoint}:5432/app"
}

resource "aws_ssm_parameter" "own_domain" {
  name  = "own-domain"
  value = "postgres://u:p@${aws_db_instance.main.identifier}.internal:5432/app"
}

resource "aws_ssm_parameter" "no_url" {
  name  = "no-url"
  value = "${aws_db_instance.main.identifier}:5432"
}

resource "aws_ssm_parameter" "as_the_database" {
  name  = "as-the-database"
  value = "postgres://u:p@localhost:5432/${aws_db_instance.main.identifier}"
}

resource "aws_ssm_parameter" "unknown_host" {
  name  = "unknown-host"
  value = "postgres://u:p@${var.host}:5432/app"
}

resource "aws_ssm_parameter" "more_of_the_host" {
  name  = "more-of-the-host"
  value = "postgres://u:p@${aws_db_instance.main.identifier}${var.host}:5432/app"
}

resource "aws_ssm_parameter" "the_name_alone" {
  name  = "the-name-alone"
  value = aws_db_instance.main.identifier
}

variable "host" {
  type = string
}

resource "aws_lb" "front" {
  name = "front"
}

resource "aws_ssm_parameter" "no_database" {
  name  = "no-database"
  value = "https://${aws_lb.front.id}/"
}
