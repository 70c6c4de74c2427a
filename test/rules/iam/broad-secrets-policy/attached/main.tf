resource "aws_secretsmanager_secret" "db" {
  name = "db"
}

resource "aws_iam_role" "execution" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ iam/broad-secrets-policy: the execution role
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ecs/execution-role-permissions: the execution role
  name = "app-execution"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
    }]
  })
}

# Secrets.
# All of them, for now.
resource "aws_iam_role_policy_attachment" "secrets" {
  role       = aws_iam_role.execution.name
  policy_arn = "arn:aws:iam::aws:policy/SecretsManagerReadWrite"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/broad-secrets-policy: SecretsManagerReadWrite lets aws_iam_role.execution, an execution role, read, change and delete every secret of the account [suggest]
}

resource "aws_iam_role_policy_attachment" "execution" {
  role       = aws_iam_role.execution.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"
}

resource "aws_ecs_task_definition" "app" {
  family             = "app"
  memory             = 512
  execution_role_arn = aws_iam_role.execution.arn
  container_definitions = jsonencode([{
    name  = "app"
    image = "nginx:1.29"
    secrets = [
      { name = "DB", valueFrom = "${aws_secretsmanager_secret.db.arn}:password::" },
      { name = "LEVEL", valueFrom = "/app/level" },
                                    ~~~~~~~~~~~~ ecs/execution-role-permissions: aws_iam_role.execution does not allow ssm:GetParameters on /app/level; the task stops with: ResourceInitializationError: unable to pull secrets or registry auth: … AccessDeniedException: … is not authorized to perform: ssm:GetParameters [suggest]
    ]
  }])
}

resource "aws_ecs_task_definition" "worker" {
  family             = "worker"
  memory             = 512
  execution_role_arn = aws_iam_role.execution.arn
  container_definitions = jsonencode([{
    name                  = "worker"
    image                 = "registry.example.com/worker:1"
    repositoryCredentials = { credentialsParameter = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:registry-Xk2Pq9" }
    secrets = [
      { name = "DB", valueFrom = "${aws_secretsmanager_secret.db.arn}:password::" },
      { name = "TOKEN", valueFrom = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:token:key::" },
                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-arn-suffix: valueFrom names the secret "token" without the hyphen and six characters that end its ARN; Secrets Manager finds it only while no other fits, ECS's reference asks for the full ARN, and some tasks stopped with: ResourceNotFoundException: Secrets Manager can't find the specified secret [suggest]
    ]
  }])
}
