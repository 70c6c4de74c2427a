resource "aws_secretsmanager_secret" "api" {
  name = "web/api"
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
        { name = "API_KEY", value = aws_secretsmanager_secret.api.arn },
                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-arn-as-value: API_KEY is the ARN of a secret, and not what is in it; ECS puts the value in its place only in secrets [suggest]
      ]
      secrets = []
    },
  ])
}
