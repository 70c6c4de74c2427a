# What another task under the role needs stays; a policy that others have too is left alone.
resource "aws_secretsmanager_secret" "db" {
  name = "db"
}

resource "aws_secretsmanager_secret" "token" {
  name = "token"
}

resource "aws_iam_role" "execution" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ iam/broad-secrets-policy: the execution role
  name = "app-execution"
}

resource "aws_iam_role_policy" "secrets" {
  role = aws_iam_role.execution.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["secretsmanager:*"], Resource = ["*"] }]
                                               ~~~~~~~~~~~~~~~~~~ iam/broad-secrets-policy: secretsmanager:* on * lets aws_iam_role.execution, an execution role, read, change and delete every secret of the account [suggest]
  })
}

resource "aws_ecs_task_definition" "one" {
  family             = "one"
  memory             = 512
  execution_role_arn = aws_iam_role.execution.arn
  container_definitions = jsonencode([{
    name    = "one"
    image   = "public.ecr.aws/nginx/nginx:1.29"
    secrets = [{ name = "DB", valueFrom = aws_secretsmanager_secret.db.arn }]
  }])
}

resource "aws_ecs_task_definition" "two" {
  family             = "two"
  memory             = 512
  execution_role_arn = aws_iam_role.execution.arn
  container_definitions = jsonencode([{
    name    = "two"
    image   = "public.ecr.aws/nginx/nginx:1.29"
    secrets = [{ name = "TOKEN", valueFrom = aws_secretsmanager_secret.token.arn }]
  }])
}

resource "aws_iam_role" "shared" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ iam/broad-secrets-policy: the execution role
  name = "shared"
}

resource "aws_iam_policy" "shared" {
  name = "shared"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["secretsmanager:*"], Resource = ["*"] }]
                                               ~~~~~~~~~~~~~~~~~~ iam/broad-secrets-policy: secretsmanager:* on * lets aws_iam_role.shared, an execution role, read, change and delete every secret of the account
  })
}

resource "aws_iam_role_policy_attachment" "shared" {
  role       = aws_iam_role.shared.name
  policy_arn = aws_iam_policy.shared.arn
}

resource "aws_ecs_task_definition" "three" {
  family             = "three"
  memory             = 512
  execution_role_arn = aws_iam_role.shared.arn
  container_definitions = jsonencode([{
    name    = "three"
    image   = "public.ecr.aws/nginx/nginx:1.29"
    secrets = [{ name = "TOKEN", valueFrom = aws_secretsmanager_secret.token.arn }]
  }])
}

resource "aws_iam_role" "both" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ iam/broad-secrets-policy: the execution role
  name = "both"
}

resource "aws_iam_role_policy" "both" {
  role = aws_iam_role.both.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "secretsmanager:*", Resource = "*" }]
                                              ~~~~~~~~~~~~~~~~~~ iam/broad-secrets-policy: secretsmanager:* on * lets aws_iam_role.both, an execution role, read, change and delete every secret of the account
  })
}

resource "aws_ecs_task_definition" "four" {
  family             = "four"
  memory             = 512
  execution_role_arn = aws_iam_role.both.arn
  task_role_arn      = aws_iam_role.both.arn
  container_definitions = jsonencode([{
    name    = "four"
    image   = "public.ecr.aws/nginx/nginx:1.29"
    secrets = [{ name = "TOKEN", valueFrom = aws_secretsmanager_secret.token.arn }]
  }])
}
