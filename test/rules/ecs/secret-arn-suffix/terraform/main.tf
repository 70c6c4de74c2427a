variable "stage" {
  default = "dev"
}

variable "api_key" {
  default = "arn:aws:secretsmanager:us-east-1:111122223333:secret:web/api"
}

data "aws_caller_identity" "current" {}

data "aws_secretsmanager_secret" "looked_up" {
  name = "web/looked-up"
}

resource "aws_secretsmanager_secret" "database" {
  name = "web/${var.stage}/database"
}

resource "aws_ecs_task_definition" "web" {
  family = "web"
  container_definitions = jsonencode([{
    name  = "web"
    image = "nginx:1.29"
    secrets = [
      { name = "A", valueFrom = "arn:aws:secretsmanager:us-east-1:${data.aws_caller_identity.current.account_id}:secret:web/dev/database" },
      { name = "B", valueFrom = "arn:aws:secretsmanager:us-east-1:111122223333:secret:web/${var.stage}/database:password::" },
      { name = "C", valueFrom = "arn:aws:secretsmanager:us-east-1:111122223333:secret:web/looked-up" },
      { name = "D", valueFrom = var.api_key },
      { name = "E", valueFrom = aws_secretsmanager_secret.database.arn },
      { name = "F", valueFrom = "${aws_secretsmanager_secret.database.arn}:password::" },
      { name = "G", valueFrom = data.aws_secretsmanager_secret.looked_up.arn },
      { name = "H", valueFrom = "arn:aws:ssm:us-east-1:111122223333:parameter/web" },
    ]
  }])
}
