resource "aws_db_instance" "main" {
  identifier = "${var.project}-db"
}

resource "aws_db_instance" "counted" {
  count      = 2
  identifier = "counted-${count.index}"
}

resource "aws_rds_cluster" "aurora" {
  cluster_identifier = "aurora"
}

resource "aws_rds_cluster_instance" "member" {
  identifier         = "member"
  cluster_identifier = aws_rds_cluster.aurora.id
}

resource "aws_ssm_parameter" "id" {
  name  = "id"
  value = "postgres://u:${var.password}@${aws_db_instance.main.id}/app"
                                          ~~~~~~~~~~~~~~~~~~~~~~~ rds/connection-host: the host of this URL is the id of aws_db_instance.main, which is no host name; connecting answers: could not translate host name to address [suggest]
}

resource "aws_ssm_parameter" "pieces" {
  name  = "pieces"
  value = "mysql://${aws_db_instance.main.identifier}:3306"
                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/connection-host: the host of this URL is the identifier of aws_db_instance.main, which is no host name; connecting answers: could not translate host name to address [suggest]
}

resource "aws_ssm_parameter" "two_ports" {
  name  = "two-ports"
  value = "jdbc:postgresql://${aws_db_instance.main.endpoint}:5432/app"
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/connection-host: endpoint of aws_db_instance.main ends with a port, and here comes another; its address is the host name alone [suggest]
}

resource "aws_ssm_parameter" "one_of_several" {
  name  = "one-of-several"
  value = "postgresql+asyncpg://u@${aws_db_instance.counted[1].identifier}:5432/app"
                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/connection-host: the host of this URL is the identifier of aws_db_instance.counted[1], which is no host name; connecting answers: could not translate host name to address [suggest]
}

resource "aws_secretsmanager_secret_version" "aurora" {
  secret_id = "aurora"
  secret_string = jsonencode({
    url = "postgresql://u:p@${aws_rds_cluster.aurora.cluster_identifier}:5432/app"
                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/connection-host: the host of this URL is the cluster_identifier of aws_rds_cluster.aurora, which is no host name; connecting answers: could not translate host name to address [suggest]
  })
}

resource "aws_lambda_function" "member" {
  function_name = "member"

  environment {
    variables = {
      DATABASE_URL = "postgresql://u@${aws_rds_cluster_instance.member.id}:5432/app"
                                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/connection-host: the host of this URL is the id of aws_rds_cluster_instance.member, which is no host name; connecting answers: could not translate host name to address [suggest]
    }
  }
}

resource "aws_ecs_task_definition" "heredoc" {
  family                = "heredoc"
  memory                = 512
  container_definitions = <<EOT
[{"name": "api", "environment": [{"name": "URL", "value": "postgres://u@${local.host}/app"}]}]
                                                                          ~~~~~~~~~~ rds/connection-host: the host of this URL is the identifier of aws_db_instance.main, which is no host name; connecting answers: could not translate host name to address [suggest]
EOT
}

locals {
  host = aws_db_instance.main.identifier
}

variable "project" {
  default = "tiktimer"
}

variable "password" {
  type = string
}

resource "aws_ssm_parameter" "at_the_end" {
  name  = "at-the-end"
  value = "postgresql://app@${aws_db_instance.main.identifier}"
                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/connection-host: the host of this URL is the identifier of aws_db_instance.main, which is no host name; connecting answers: could not translate host name to address [suggest]
}
