resource "random_password" "database" {
  length  = 32
  special = false
}

resource "aws_secretsmanager_secret" "database" {
  name = "web/database"
}

resource "aws_secretsmanager_secret_version" "database" {
  secret_id     = aws_secretsmanager_secret.database.id
  secret_string = jsonencode({ username = "web", password = random_password.database.result })
}

resource "aws_ecs_task_definition" "web" {
  family = "web"
  execution_role_arn = "arn:aws:iam::111122223333:role/web"
  container_definitions = jsonencode([
    {
      name  = "web"
      image = "example/web:1"
      memory = 512
      environment = [
        { name = "DB_PASSWORD", value = random_password.database.result },
                                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret (information): DB_PASSWORD is a secret, by its name; whoever can see the task definition can read it [suggest]
        { name = "LOG_LEVEL", value = "info" },
      ]
    },
  ])
}
