# What a task role may do is the application's affair.
resource "aws_iam_role" "task" {
  managed_policy_arns = ["arn:aws:iam::aws:policy/SecretsManagerReadWrite"]
}

resource "aws_iam_role" "execution" {
  managed_policy_arns = ["arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"]

  inline_policy {
    name = "some"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "secretsmanager:*", Resource = "arn:aws:secretsmanager:*:*:secret:app/*" },
        { Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = "*" },
        { Effect = "Deny", Action = "secretsmanager:*", Resource = "*" },
        { Effect = "Allow", Action = "secretsmanager:*", Resource = "*", Condition = { StringEquals = { "aws:ResourceTag/app" = "a" } } },
      ]
    })
  }
}

resource "aws_ecs_task_definition" "app" {
  family                = "app"
  memory                = 512
  task_role_arn         = aws_iam_role.task.arn
  execution_role_arn    = aws_iam_role.execution.arn
  container_definitions = jsonencode([])
}
