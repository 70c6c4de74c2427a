variable "arn" {}

resource "aws_secretsmanager_secret" "app" {
  name = "app"
}

resource "aws_ecs_task_definition" "web" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/missing-execution-role: aws_ecs_task_definition.web has no execution role, with which ECS reads secrets; it answers: When you are specifying container secrets, you must also specify a value for 'executionRoleArn'
  family = "web"
  container_definitions = jsonencode([{
    name  = "web"
    image = "example/web:1"
    memory = 512
    environment = [
      { name = "DB_SECRET_ARN", value = aws_secretsmanager_secret.app.arn },
      { name = "SECRET_ID", value = aws_secretsmanager_secret.app.id },
      { name = "SECRET_NAME", value = aws_secretsmanager_secret.app.arn },
      { name = "DB_SECRET", value = aws_secretsmanager_secret.app.arn },
      { name = "DB_CREDENTIALS", value = aws_secretsmanager_secret.app.arn },
      { name = "DB_PASSWORD", value = var.arn },
                                      ~~~~~~~ ecs/plaintext-secret (information): DB_PASSWORD is a secret, by its name; whoever can see the task definition can read it
      { name = "KMS_KEY", value = "arn:aws:kms:us-east-1:111122223333:key/00000000-0000-0000-0000-000000000000" },
      { name = "QUEUE_URL", value = "arn:aws:sqs:us-east-1:111122223333:queue" },
    ]
    secrets = [
      { name = "API_KEY", valueFrom = aws_secretsmanager_secret.app.arn },
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ecs/missing-execution-role: what it is needed for
    ]
  }])
}
