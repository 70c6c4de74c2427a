# The name of a secret may itself end in a hyphen and six characters.
resource "aws_secretsmanager_secret" "vault" {
  name = "web/db-vault1"
}

resource "aws_secretsmanager_secret" "other" {
  name = "web/db"
}

resource "aws_ecs_task_definition" "web" {
  family             = "web"
  execution_role_arn = "arn:aws:iam::111122223333:role/ecsTaskExecutionRole"
  memory             = 512
  container_definitions = jsonencode([{
    name  = "web"
    image = "public.ecr.aws/nginx/nginx:1.29"
    secrets = [
      { name = "A", valueFrom = "arn:aws:secretsmanager:us-east-1:111122223333:secret:web/db-vault1" },
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-arn-suffix: "web/db-vault1" in valueFrom is the whole name of a secret, and Secrets Manager takes "-vault1" for the random end of its ARN; the task stops with: ResourceNotFoundException: Secrets Manager can't find the specified secret [suggest]
      { name = "B", valueFrom = "arn:aws:secretsmanager:us-east-1:111122223333:secret:web/db-vault1:password::" },
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-arn-suffix: "web/db-vault1" in valueFrom is the whole name of a secret, and Secrets Manager takes "-vault1" for the random end of its ARN; the task stops with: ResourceNotFoundException: Secrets Manager can't find the specified secret [suggest]
      { name = "C", valueFrom = "arn:aws:secretsmanager:us-east-1:111122223333:secret:web/db-vault1-Xk2Pq9" },
      { name = "D", valueFrom = "arn:aws:secretsmanager:us-east-1:111122223333:secret:web/db-Xk2Pq9" },
    ]
  }])
}
