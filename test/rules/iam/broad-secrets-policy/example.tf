resource "aws_iam_role" "execution" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ iam/broad-secrets-policy: the execution role
  name = "app-execution"
}

resource "aws_iam_role_policy_attachment" "secrets" {
  role       = aws_iam_role.execution.name
  policy_arn = "arn:aws:iam::aws:policy/SecretsManagerReadWrite"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/broad-secrets-policy: SecretsManagerReadWrite lets aws_iam_role.execution, an execution role, read, change and delete every secret of the account [suggest]
}

resource "aws_ecs_task_definition" "app" {
  family             = "app"
  memory             = 512
  execution_role_arn = aws_iam_role.execution.arn
  container_definitions = jsonencode([{
    name    = "app"
    image   = "nginx:1.29"
    secrets = [{ name = "TOKEN", valueFrom = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:token-Xk2Pq9" }]
  }])
}
