variable "role" {}

resource "aws_secretsmanager_secret" "database" {
  name = "web/database"
}

resource "aws_ecs_task_definition" "web" {
  family             = "web"
  execution_role_arn = var.role
  container_definitions = jsonencode([{
    name   = "web"
    image  = "example/web:1"
    memory = 512
    secrets = [
      { name = "A", valueFrom = aws_secretsmanager_secret.database.name },
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-reference: valueFrom is the name of aws_secretsmanager_secret.database, which is taken for that of a parameter in Systems Manager; ECS reads a secret by its ARN [fix]
      { name = "B", valueFrom = "${aws_secretsmanager_secret.database.name}:password::" },
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-reference: valueFrom is the name of aws_secretsmanager_secret.database, which is taken for that of a parameter in Systems Manager; ECS reads a secret by its ARN [fix]
      { name = "C", valueFrom = "arn:aws:ssm:us-east-1:111122223333:web/api-key" },
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-reference: valueFrom is an ARN of Systems Manager, but not of a parameter, which has parameter/ before its name
      { name = "D", valueFrom = "arn:aws:kms:us-east-1:111122223333:key/00000000-0000-0000-0000-000000000000" },
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-reference: valueFrom is an ARN of kms; ECS takes those of secretsmanager and ssm
    ]
  }])
}
