# Attachments that name several, the first, the last, one alone, and a group besides.
resource "aws_secretsmanager_secret" "db" {
  name = "db"
}

resource "aws_iam_role" "first" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ iam/broad-secrets-policy: the execution role
  name = "first"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }]
  })
}

resource "aws_iam_role" "last" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ iam/broad-secrets-policy: the execution role
  name = "last"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }]
  })
}

resource "aws_iam_role" "alone" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ iam/broad-secrets-policy: the execution role
  name = "alone"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }]
  })
}

resource "aws_iam_role" "beside" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ iam/broad-secrets-policy: the execution role
  name = "beside"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }]
  })
}

resource "aws_iam_policy_attachment" "several" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ iam/exclusive-attachment: the other attachment
  name       = "several"
  roles      = [aws_iam_role.first.name, "ci", aws_iam_role.last.name]
  policy_arn = "arn:aws:iam::aws:policy/SecretsManagerReadWrite"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/broad-secrets-policy: SecretsManagerReadWrite lets aws_iam_role.first, an execution role, read, change and delete every secret of the account [suggest]
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/broad-secrets-policy: SecretsManagerReadWrite lets aws_iam_role.last, an execution role, read, change and delete every secret of the account [suggest]
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/exclusive-attachment: aws_iam_policy_attachment.several takes SecretsManagerReadWrite away from all that it does not name, and aws_iam_policy_attachment.alone attaches the same; with each apply one of the two is undone
}

resource "aws_iam_policy_attachment" "alone" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ iam/exclusive-attachment: the other attachment
  name       = "alone"
  roles      = [aws_iam_role.alone.name]
  policy_arn = "arn:aws:iam::aws:policy/SecretsManagerReadWrite"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/broad-secrets-policy: SecretsManagerReadWrite lets aws_iam_role.alone, an execution role, read, change and delete every secret of the account [suggest]
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/exclusive-attachment: aws_iam_policy_attachment.alone takes SecretsManagerReadWrite away from all that it does not name, and aws_iam_policy_attachment.several attaches the same; with each apply one of the two is undone
}

resource "aws_iam_policy_attachment" "beside" {
  name       = "beside"
  roles      = [aws_iam_role.beside.name]
  groups     = ["admins"]
  policy_arn = "arn:aws:iam::aws:policy/SecretsManagerReadWrite"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/broad-secrets-policy: SecretsManagerReadWrite lets aws_iam_role.beside, an execution role, read, change and delete every secret of the account
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/exclusive-attachment: aws_iam_policy_attachment.beside takes SecretsManagerReadWrite away from all that it does not name, and aws_iam_policy_attachment.several attaches the same; with each apply one of the two is undone
}

resource "aws_ecs_task_definition" "first" {
  family             = "first"
  memory             = 512
  execution_role_arn = aws_iam_role.first.arn
  container_definitions = jsonencode([{
    name    = "first"
    image   = "public.ecr.aws/nginx/nginx:1.29"
    secrets = [{ name = "DB", valueFrom = aws_secretsmanager_secret.db.arn }]
  }])
}

resource "aws_ecs_task_definition" "last" {
  family             = "last"
  memory             = 512
  execution_role_arn = aws_iam_role.last.arn
  container_definitions = jsonencode([{
    name    = "last"
    image   = "public.ecr.aws/nginx/nginx:1.29"
    secrets = [{ name = "DB", valueFrom = aws_secretsmanager_secret.db.arn }]
  }])
}

resource "aws_ecs_task_definition" "alone" {
  family             = "alone"
  memory             = 512
  execution_role_arn = aws_iam_role.alone.arn
  container_definitions = jsonencode([{
    name    = "alone"
    image   = "public.ecr.aws/nginx/nginx:1.29"
    secrets = [{ name = "DB", valueFrom = aws_secretsmanager_secret.db.arn }]
  }])
}

resource "aws_ecs_task_definition" "beside" {
  family             = "beside"
  memory             = 512
  execution_role_arn = aws_iam_role.beside.arn
  container_definitions = jsonencode([{
    name    = "beside"
    image   = "public.ecr.aws/nginx/nginx:1.29"
    secrets = [{ name = "DB", valueFrom = aws_secretsmanager_secret.db.arn }]
  }])
}
