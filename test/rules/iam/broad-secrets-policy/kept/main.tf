resource "aws_secretsmanager_secret" "db" {
  name = "db"
}

variable "secret" {}

# Something waits for the attachment.
resource "aws_iam_role" "waited" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ iam/broad-secrets-policy: the execution role
  name = "waited"
}

resource "aws_iam_role_policy_attachment" "waited" {
  role       = aws_iam_role.waited.name
  policy_arn = "arn:aws:iam::aws:policy/SecretsManagerReadWrite"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/broad-secrets-policy: SecretsManagerReadWrite lets aws_iam_role.waited, an execution role, read, change and delete every secret of the account
}

resource "aws_ecs_task_definition" "waited" {
  family             = "waited"
  memory             = 512
  execution_role_arn = aws_iam_role.waited.arn
  depends_on         = [aws_iam_role_policy_attachment.waited]
  container_definitions = jsonencode([{
    name    = "app"
    image   = "nginx:1.29"
    secrets = [{ name = "DB", valueFrom = aws_secretsmanager_secret.db.arn }]
  }])
}

# The application may read others with it.
resource "aws_iam_role" "application" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ iam/broad-secrets-policy: the execution role
  name = "application"
}

resource "aws_iam_role_policy_attachment" "application" {
  role       = aws_iam_role.application.name
  policy_arn = "arn:aws:iam::aws:policy/SecretsManagerReadWrite"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/broad-secrets-policy: SecretsManagerReadWrite lets aws_iam_role.application, an execution role, read, change and delete every secret of the account
}

resource "aws_ecs_task_definition" "application" {
  family             = "application"
  memory             = 512
  execution_role_arn = aws_iam_role.application.arn
  task_role_arn      = aws_iam_role.application.arn
  container_definitions = jsonencode([{
    name    = "app"
    image   = "nginx:1.29"
    secrets = [{ name = "DB", valueFrom = aws_secretsmanager_secret.db.arn }]
  }])
}

# Which secret it is, only the caller knows.
resource "aws_iam_role" "unknown" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ iam/broad-secrets-policy: the execution role
  name = "unknown"
}

resource "aws_iam_role_policy_attachment" "unknown" {
  role       = aws_iam_role.unknown.name
  policy_arn = "arn:aws:iam::aws:policy/SecretsManagerReadWrite"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/broad-secrets-policy: SecretsManagerReadWrite lets aws_iam_role.unknown, an execution role, read, change and delete every secret of the account
}

resource "aws_ecs_task_definition" "unknown" {
  family             = "unknown"
  memory             = 512
  execution_role_arn = aws_iam_role.unknown.arn
  container_definitions = jsonencode([{
    name    = "app"
    image   = "nginx:1.29"
    secrets = [{ name = "DB", valueFrom = var.secret }]
  }])
}

# It may be the end of the ARN, or of the name.
resource "aws_iam_role" "word" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ iam/broad-secrets-policy: the execution role
  name = "word"
}

resource "aws_iam_role_policy_attachment" "word" {
  role       = aws_iam_role.word.name
  policy_arn = "arn:aws:iam::aws:policy/SecretsManagerReadWrite"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/broad-secrets-policy: SecretsManagerReadWrite lets aws_iam_role.word, an execution role, read, change and delete every secret of the account
}

resource "aws_ecs_task_definition" "word" {
  family             = "word"
  memory             = 512
  execution_role_arn = aws_iam_role.word.arn
  container_definitions = jsonencode([{
    name    = "app"
    image   = "nginx:1.29"
    secrets = [{ name = "DB", valueFrom = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:app-secret" }]
                                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-arn-suffix: valueFrom ends in "-secret", which looks like a part of the secret's name and not like its random suffix; then the task stops with: ResourceNotFoundException: Secrets Manager can't find the specified secret [suggest]
  }])
}

# A function runs under it too.
resource "aws_iam_role" "function" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ iam/broad-secrets-policy: the execution role
  name = "function"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = ["ecs-tasks.amazonaws.com", "lambda.amazonaws.com"] }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "function" {
  role       = aws_iam_role.function.name
  policy_arn = "arn:aws:iam::aws:policy/SecretsManagerReadWrite"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/broad-secrets-policy: SecretsManagerReadWrite lets aws_iam_role.function, an execution role, read, change and delete every secret of the account
}

resource "aws_ecs_task_definition" "function" {
  family             = "function"
  memory             = 512
  execution_role_arn = aws_iam_role.function.arn
  container_definitions = jsonencode([{
    name    = "app"
    image   = "nginx:1.29"
    secrets = [{ name = "DB", valueFrom = aws_secretsmanager_secret.db.arn }]
  }])
}

# Terraform takes away what is not among these.
resource "aws_iam_role" "inline" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ iam/broad-secrets-policy: the execution role
  name = "inline"

  inline_policy {
    name = "none"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "logs:PutLogEvents", Resource = "*" }]
    })
  }
}

resource "aws_iam_role_policy_attachment" "inline" {
  role       = aws_iam_role.inline.name
  policy_arn = "arn:aws:iam::aws:policy/SecretsManagerReadWrite"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/broad-secrets-policy: SecretsManagerReadWrite lets aws_iam_role.inline, an execution role, read, change and delete every secret of the account
}

resource "aws_ecs_task_definition" "inline" {
  family             = "inline"
  memory             = 512
  execution_role_arn = aws_iam_role.inline.arn
  container_definitions = jsonencode([{
    name    = "app"
    image   = "nginx:1.29"
    secrets = [{ name = "DB", valueFrom = aws_secretsmanager_secret.db.arn }]
  }])
}

# A share is mounted with a password.
resource "aws_iam_role" "windows" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ iam/broad-secrets-policy: the execution role
  name = "windows"
}

resource "aws_iam_role_policy_attachment" "windows" {
  role       = aws_iam_role.windows.name
  policy_arn = "arn:aws:iam::aws:policy/SecretsManagerReadWrite"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/broad-secrets-policy: SecretsManagerReadWrite lets aws_iam_role.windows, an execution role, read, change and delete every secret of the account
}

resource "aws_ecs_task_definition" "windows" {
  family             = "windows"
  memory             = 512
  execution_role_arn = aws_iam_role.windows.arn

  volume {
    name = "share"

    fsx_windows_file_server_volume_configuration {
      file_system_id = "fs-0123456789abcdef0"
      root_directory = "share"

      authorization_config {
        credentials_parameter = aws_secretsmanager_secret.db.arn
        domain                = "example.com"
      }
    }
  }

  container_definitions = jsonencode([{
    name    = "app"
    image   = "nginx:1.29"
    secrets = [{ name = "DB", valueFrom = aws_secretsmanager_secret.db.arn }]
  }])
}
