resource "aws_ssm_parameter" "api" {
  name  = "api"
  type  = "SecureString"
  value = "later"
}

resource "aws_db_instance" "main" {
  identifier                  = "web"
  engine                      = "postgres"
  username                    = "web"
  manage_master_user_password = true
  skip_final_snapshot         = true
}

locals {
  key = "arn:aws:ssm:us-east-1:111122223333:parameter/api"
}

resource "aws_ecs_task_definition" "web" {
  family = "web"
  execution_role_arn = "arn:aws:iam::111122223333:role/web"
  container_definitions = jsonencode([{
    name  = "web"
    image = "example/web:1"
    memory = 512
    environment = [
      { name = "API_KEY", value = aws_ssm_parameter.api.arn },
                                  ~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-arn-as-value: API_KEY is the ARN of a parameter, and not what is in it; ECS puts the value in its place only in secrets [suggest]
      { name = "API_TOKEN", value = local.key },
                                    ~~~~~~~~~ ecs/secret-arn-as-value: API_TOKEN is the ARN of a parameter, and not what is in it; ECS puts the value in its place only in secrets [suggest]
      { name = "DB_PASSWORD", value = aws_db_instance.main.master_user_secret[0].secret_arn },
                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-arn-as-value: DB_PASSWORD is the ARN of a secret, and not what is in it; ECS puts the value in its place only in secrets [suggest]
      { name = "JWT_SECRET", value = "arn:aws:secretsmanager:us-east-1:111122223333:secret:jwt-Xk2Pq9" },
                                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-arn-as-value: JWT_SECRET is the ARN of a secret, and not what is in it; ECS puts the value in its place only in secrets [suggest]
    ]
  }])
}
