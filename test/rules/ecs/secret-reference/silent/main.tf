variable "role" {}

variable "name" {}

resource "aws_secretsmanager_secret" "database" {
  name = "web/database"
}

resource "aws_ssm_parameter" "key" {
  name  = "key"
  type  = "SecureString"
  value = "later"
}

resource "aws_ecs_task_definition" "web" {
  family             = "web"
  execution_role_arn = var.role
  container_definitions = jsonencode([{
    name   = "web"
    image  = "example/web:1"
    memory = 512
    secrets = [
      { name = "A", valueFrom = aws_secretsmanager_secret.database.arn },
      { name = "B", valueFrom = "${aws_secretsmanager_secret.database.arn}:password::" },
      { name = "C", valueFrom = aws_secretsmanager_secret.database.id },
      { name = "D", valueFrom = aws_ssm_parameter.key.name },
      { name = "E", valueFrom = aws_ssm_parameter.key.arn },
      { name = "F", valueFrom = "arn:aws:ssm:us-east-1:111122223333:parameter/web/key" },
      { name = "G", valueFrom = "arn:aws:ssm:us-east-1:111122223333:parameter${var.name}" },
      { name = "H", valueFrom = "arn:aws:ssm:us-east-1:111122223333:${var.name}" },
      { name = "I", valueFrom = "web/database" },
      { name = "J", valueFrom = "otel-collector-config" },
      { name = "K", valueFrom = "${var.name}:password::" },
      { name = "L", valueFrom = "SECRET_ARN:password::" },
      { name = "M", valueFrom = "__SECRET_ARN__" },
      { name = "O", valueFrom = "/web/key:3" },
      { name = "N", valueFrom = var.name },
    ]
  }])
}
