resource "aws_db_instance" "main" {
  identifier = "tiktimer-dev-db"
}

resource "aws_ecs_task_definition" "api" {
  family = "tiktimer-dev"
  memory = 512
  container_definitions = jsonencode([{
    name = "api"
    environment = [
      { name = "DATABASE_URL", value = "postgresql://tiktimer@${aws_db_instance.main.identifier}:5432/tiktimer" },
                                                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/connection-host: the host of this URL is the identifier of aws_db_instance.main, which is no host name; connecting answers: could not translate host name to address [suggest]
    ]
  }])
}
