# Variables that are called like a host.
resource "aws_db_instance" "variables" {
  identifier = "variables"
}

locals {
  endpoint = aws_db_instance.variables.endpoint
  name     = aws_db_instance.variables.identifier
}

resource "aws_ecs_task_definition" "variables" {
  family = "variables"
  container_definitions = jsonencode([
    {
      name   = "api"
      image  = "public.ecr.aws/docker/library/python:3.13"
      memory = 512
      environment = [
        { name = "DATABASE_HOST", value = aws_db_instance.variables.endpoint },
                                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/connection-host (warning): DATABASE_HOST is the endpoint of aws_db_instance.variables, which ends with a port, while DATABASE_PORT stands beside it; connecting answers: could not translate host name to address [suggest]
        { name = "DATABASE_PORT", value = "5432" },
        { name = "MYSQL_HOSTNAME", value = local.endpoint },
                                           ~~~~~~~~~~~~~~ rds/connection-host (warning): MYSQL_HOSTNAME is the endpoint of aws_db_instance.variables, which ends with a port, while MYSQL_PORT stands beside it; connecting answers: could not translate host name to address [suggest]
        { name = "MYSQL_PORT", value = "3306" },
        { name = "READ_HOST", value = "${aws_db_instance.variables.endpoint}" },
                                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/connection-host (warning): READ_HOST is the endpoint of aws_db_instance.variables, which ends with a port, while READ_PORT stands beside it; connecting answers: could not translate host name to address [suggest]
        { name = "READ_PORT", value = "3306" },
        { name = "REPORTS_HOST", value = aws_db_instance.variables.identifier },
                                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/connection-host (warning): REPORTS_HOST is the identifier of aws_db_instance.variables, which is no host name; connecting answers: could not translate host name to address [suggest]
        { name = "ARCHIVE_HOST", value = "${local.name}" },
                                            ~~~~~~~~~~ rds/connection-host (warning): ARCHIVE_HOST is the identifier of aws_db_instance.variables, which is no host name; connecting answers: could not translate host name to address [suggest]
      ]
    },
    {
      name        = "psql"
      image       = "public.ecr.aws/docker/library/postgres:17"
      memory      = 512
      environment = [{ name = "PGHOST", value = aws_db_instance.variables.endpoint }]
                                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/connection-host: PGHOST is the endpoint of aws_db_instance.variables, which ends with a port; connecting answers: could not translate host name to address [suggest]
    },
  ])
}

resource "aws_lambda_function" "variables" {
  function_name = "variables"

  environment {
    variables = {
      dbHost  = aws_db_instance.variables.id
                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/connection-host (warning): dbHost is the id of aws_db_instance.variables, which is no host name; connecting answers: could not translate host name to address [suggest]
      DBHOST  = aws_db_instance.variables.endpoint
                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/connection-host (warning): DBHOST is the endpoint of aws_db_instance.variables, which ends with a port, while DB_PORT stands beside it; connecting answers: could not translate host name to address [suggest]
      DB_PORT = 5432
    }
  }
}
