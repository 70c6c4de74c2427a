variable "key" {}

variable "arn" {}

resource "aws_secretsmanager_secret" "app" {
  name = "app"
}

resource "aws_db_instance" "main" {
  identifier                  = "web"
  engine                      = "postgres"
  username                    = "web"
  manage_master_user_password = true
  skip_final_snapshot         = true
}

resource "aws_ecs_task_definition" "web" {
  family = "web"
  execution_role_arn = "arn:aws:iam::111122223333:role/ecsTaskExecutionRole"
  memory = 512
  container_definitions = jsonencode([{
    name                  = "web"
    image                 = "example/web:1"
    repositoryCredentials = { credentialsParameter = aws_secretsmanager_secret.app.arn }
    secrets = [
      { name = "A", valueFrom = aws_secretsmanager_secret.app.arn },
      { name = "B", valueFrom = "${aws_secretsmanager_secret.app.arn}:host::" },
      { name = "C", valueFrom = "${aws_secretsmanager_secret.app.arn}:host:AWSCURRENT:" },
      { name = "D", valueFrom = "${aws_secretsmanager_secret.app.arn}:::00000000-0000-0000-0000-000000000000" },
      { name = "E", valueFrom = "${aws_secretsmanager_secret.app.arn}:${var.key}" },
      { name = "F", valueFrom = "${var.arn}:password" },
      { name = "G", valueFrom = "${aws_db_instance.main.master_user_secret[0].secret_arn}:username::" },
      { name = "H", valueFrom = "${aws_db_instance.main.master_user_secret[0].secret_arn}:${var.key}::" },
      { name = "I", valueFrom = aws_db_instance.main.master_user_secret[0].secret_arn },
      { name = "J", valueFrom = "arn:aws:ssm:us-east-1:111122223333:parameter/app/host" },
      { name = "K", valueFrom = "${aws_secretsmanager_secret.app.name}:password" },
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-reference: valueFrom is the name of aws_secretsmanager_secret.app, which is taken for that of a parameter in Systems Manager; ECS reads a secret by its ARN
    ]
  }])
}
