# The ARN of a secret's version is that of the secret.
data "aws_secretsmanager_secret" "looked_up" {
  name = "looked-up"
}

data "aws_secretsmanager_secret_version" "looked_up" {
  secret_id = data.aws_secretsmanager_secret.looked_up.id
}

resource "aws_secretsmanager_secret" "own" {
  name = "own"
}

resource "aws_secretsmanager_secret_version" "own" {
  secret_id     = aws_secretsmanager_secret.own.id
  secret_string = "later"
}

resource "aws_secretsmanager_secret" "allowed" {
  name = "allowed"
}

resource "aws_secretsmanager_secret_version" "allowed" {
  secret_id     = aws_secretsmanager_secret.allowed.id
  secret_string = "later"
}

resource "aws_iam_role" "execution" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ecs/execution-role-permissions: the execution role
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }]
  })
}

resource "aws_iam_role_policy" "execution" {
  role = aws_iam_role.execution.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = [aws_secretsmanager_secret.allowed.arn] }]
  })
}

resource "aws_ecs_task_definition" "app" {
  family             = "app"
  memory             = 512
  execution_role_arn = aws_iam_role.execution.arn
  container_definitions = jsonencode([{
    name  = "app"
    image = "public.ecr.aws/nginx/nginx:1.29"
    secrets = [
      { name = "LOOKED_UP", valueFrom = data.aws_secretsmanager_secret_version.looked_up.arn },
                                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/execution-role-permissions (warning): aws_iam_role.execution does not allow secretsmanager:GetSecretValue on data.aws_secretsmanager_secret.looked_up; the task stops with: ResourceInitializationError: unable to pull secrets or registry auth: … AccessDeniedException: … is not authorized to perform: secretsmanager:GetSecretValue [suggest]
      { name = "OWN", valueFrom = "${aws_secretsmanager_secret_version.own.arn}:password::" },
                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/execution-role-permissions: aws_iam_role.execution does not allow secretsmanager:GetSecretValue on aws_secretsmanager_secret.own; the task stops with: ResourceInitializationError: unable to pull secrets or registry auth: … AccessDeniedException: … is not authorized to perform: secretsmanager:GetSecretValue [suggest]
      { name = "ALLOWED", valueFrom = aws_secretsmanager_secret_version.allowed.arn },
    ]
  }])
}
