resource "aws_secretsmanager_secret" "database" {
  name = "web/database"
}

resource "aws_ecs_task_definition" "web" {
  family = "web"
  execution_role_arn = "arn:aws:iam::111122223333:role/ecsTaskExecutionRole"
  memory = 512
  container_definitions = jsonencode([
    {
      name  = "web"
      image = "nginx:1.29"
      secrets = [
        {
          name      = "DB_PASSWORD"
          valueFrom = "arn:aws:secretsmanager:us-east-1:111122223333:secret:web/database:password::"
                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-arn-suffix: valueFrom names the secret "web/database" without the hyphen and six characters that end its ARN; Secrets Manager finds it only while no other fits, ECS's reference asks for the full ARN, and some tasks stopped with: ResourceNotFoundException: Secrets Manager can't find the specified secret [suggest]
        },
      ]
    },
  ])
}
