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

resource "aws_secretsmanager_secret" "imported" {
  name = "web/imported"
}

import {
  to = aws_secretsmanager_secret.imported
  id = "arn:aws:secretsmanager:us-east-1:111122223333:secret:web/imported-Xk2Pq9"
}

resource "aws_secretsmanager_secret" "twice" {
  name = "web/twice"
}

resource "aws_secretsmanager_secret" "twice_too" {
  name = "web/twice"
}

resource "aws_ecs_task_definition" "web" {
  family = "web"
  execution_role_arn = "arn:aws:iam::111122223333:role/ecsTaskExecutionRole"
  memory = 512
  container_definitions = jsonencode([{
    name  = "web"
    image = "nginx:1.29"
    secrets = [
      { name = "A", valueFrom = "arn:aws:secretsmanager:us-east-1:${data.aws_caller_identity.current.account_id}:secret:web/dev/database" },
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-arn-suffix: valueFrom names the secret "web/dev/database" without the hyphen and six characters that end its ARN; Secrets Manager finds it only while no other fits, ECS's reference asks for the full ARN, and some tasks stopped with: ResourceNotFoundException: Secrets Manager can't find the specified secret [suggest]
      { name = "B", valueFrom = "arn:aws:secretsmanager:us-east-1:111122223333:secret:web/${var.stage}/database:password::" },
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-arn-suffix: valueFrom names the secret "web/dev/database" without the hyphen and six characters that end its ARN; Secrets Manager finds it only while no other fits, ECS's reference asks for the full ARN, and some tasks stopped with: ResourceNotFoundException: Secrets Manager can't find the specified secret [suggest]
      { name = "C", valueFrom = "arn:aws:secretsmanager:us-east-1:111122223333:secret:web/looked-up" },
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-arn-suffix: valueFrom names the secret "web/looked-up" without the hyphen and six characters that end its ARN; Secrets Manager finds it only while no other fits, ECS's reference asks for the full ARN, and some tasks stopped with: ResourceNotFoundException: Secrets Manager can't find the specified secret [suggest]
      { name = "D", valueFrom = var.api_key },
                                ~~~~~~~~~~~ ecs/secret-arn-suffix: valueFrom names the secret "web/api" without the hyphen and six characters that end its ARN; Secrets Manager finds it only while no other fits, ECS's reference asks for the full ARN, and some tasks stopped with: ResourceNotFoundException: Secrets Manager can't find the specified secret [suggest]
      { name = "E", valueFrom = aws_secretsmanager_secret.database.arn },
      { name = "F", valueFrom = "${aws_secretsmanager_secret.database.arn}:password::" },
      { name = "G", valueFrom = data.aws_secretsmanager_secret.looked_up.arn },
      { name = "H", valueFrom = "arn:aws:ssm:us-east-1:111122223333:parameter/web" },
      { name = "I", valueFrom = "arn:aws:secretsmanager:us-east-1:111122223333:secret:web/imported" },
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-arn-suffix: valueFrom names the secret "web/imported" without the hyphen and six characters that end its ARN; Secrets Manager finds it only while no other fits, ECS's reference asks for the full ARN, and some tasks stopped with: ResourceNotFoundException: Secrets Manager can't find the specified secret [suggest]
      { name = "J", valueFrom = "arn:aws:secretsmanager:us-east-1:111122223333:secret:web/twice" },
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-arn-suffix: valueFrom names the secret "web/twice" without the hyphen and six characters that end its ARN; Secrets Manager finds it only while no other fits, ECS's reference asks for the full ARN, and some tasks stopped with: ResourceNotFoundException: Secrets Manager can't find the specified secret [suggest]
    ]
  }])
}
