resource "aws_db_instance" "main" {
  identifier                  = "web"
  engine                      = "postgres"
  db_name                     = "web"
  username                    = "web"
  manage_master_user_password = true
  skip_final_snapshot         = true
}

resource "aws_ecs_task_definition" "web" {
  family = "web"
  execution_role_arn = "arn:aws:iam::111122223333:role/ecsTaskExecutionRole"
  memory = 512
  container_definitions = jsonencode([
    {
      name  = "web"
      image = "example/web:1"
      environment = [
        { name = "DB_NAME", value = "web" },
      ]
      secrets = [
        { name = "DB_HOST", valueFrom = "${aws_db_instance.main.master_user_secret[0].secret_arn}:host::" },
                                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-json-key: the secret that RDS manages for the master user of aws_db_instance.main holds username and password, and no host; the task stops with: retrieved secret from Secrets Manager did not contain json key host [fix]
        { name = "DB_PASSWORD", valueFrom = "${aws_db_instance.main.master_user_secret[0].secret_arn}:password::" },
      ]
    },
  ])
}
