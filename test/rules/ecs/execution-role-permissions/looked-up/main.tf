# Secrets and parameters that are looked up: their names are known, and which of them a policy names.
variable "stage" {}

locals {
  trust = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }]
  })
}

data "aws_secretsmanager_secret" "db" {
  name = "app/db"
}

data "aws_secretsmanager_secret" "mail" {
  name = "app/mail"
}

data "aws_secretsmanager_secret" "any" {
  arn = "arn:aws:secretsmanager:eu-central-1:111122223333:secret:any"
}

data "aws_secretsmanager_secret_version" "db" {
  secret_id = data.aws_secretsmanager_secret.db.id
}

data "aws_ssm_parameter" "url" {
  name = "/app/url"
}

resource "aws_iam_role" "other" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ecs/execution-role-permissions: the execution role
  name               = "other"
  assume_role_policy = local.trust
}

resource "aws_iam_role_policy" "other" {
  role = aws_iam_role.other.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["secretsmanager:GetSecretValue", "ssm:GetParameters"], Resource = [data.aws_secretsmanager_secret.mail.arn, "arn:aws:ssm:*:*:parameter/mail/*"] }]
  })
}

resource "aws_ecs_task_definition" "other" {
  family             = "other"
  memory             = 512
  execution_role_arn = aws_iam_role.other.arn
  container_definitions = jsonencode([
    {
      name  = "app"
      image = "public.ecr.aws/docker/library/nginx:1.27"
      secrets = [
        { name = "PASSWORD", valueFrom = "${data.aws_secretsmanager_secret.db.arn}:password::" },
                                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/execution-role-permissions (warning): aws_iam_role.other does not allow secretsmanager:GetSecretValue on data.aws_secretsmanager_secret.db; the task stops with: ResourceInitializationError: unable to pull secrets or registry auth: … AccessDeniedException: … is not authorized to perform: secretsmanager:GetSecretValue [suggest]
        { name = "VERSION", valueFrom = data.aws_secretsmanager_secret_version.db.arn },
                                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/execution-role-permissions (warning): aws_iam_role.other does not allow secretsmanager:GetSecretValue on data.aws_secretsmanager_secret.db; the task stops with: ResourceInitializationError: unable to pull secrets or registry auth: … AccessDeniedException: … is not authorized to perform: secretsmanager:GetSecretValue [suggest]
        { name = "MAIL", valueFrom = data.aws_secretsmanager_secret.mail.arn },
        { name = "URL", valueFrom = data.aws_ssm_parameter.url.arn },
                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/execution-role-permissions: aws_iam_role.other does not allow ssm:GetParameters on data.aws_ssm_parameter.url; the task stops with: ResourceInitializationError: unable to pull secrets or registry auth: … AccessDeniedException: … is not authorized to perform: ssm:GetParameters [suggest]
        { name = "NAMED", valueFrom = "arn:aws:secretsmanager:eu-central-1:111122223333:secret:${data.aws_secretsmanager_secret.mail.name}-Xk2Pq9" },
      ]
    },
  ])
}

# The policy names the secrets by the same data sources, or by their names.
resource "aws_iam_role" "right" {
  name               = "right"
  assume_role_policy = local.trust
}

resource "aws_iam_role_policy" "right" {
  role = aws_iam_role.right.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = [data.aws_secretsmanager_secret_version.db.arn, "arn:aws:secretsmanager:*:*:secret:app/mail-*"] },
      { Effect = "Allow", Action = "ssm:GetParameters", Resource = data.aws_ssm_parameter.url.arn },
    ]
  })
}

resource "aws_ecs_task_definition" "right" {
  family             = "right"
  memory             = 512
  execution_role_arn = aws_iam_role.right.arn
  container_definitions = jsonencode([
    {
      name  = "app"
      image = "public.ecr.aws/docker/library/nginx:1.27"
      secrets = [
        { name = "PASSWORD", valueFrom = "${data.aws_secretsmanager_secret.db.arn}:password::" },
        { name = "MAIL", valueFrom = data.aws_secretsmanager_secret.mail.arn },
        { name = "URL", valueFrom = data.aws_ssm_parameter.url.arn },
      ]
    },
  ])
}

# Of the name of a secret that is looked up by its ARN nothing is known; and a role that is looked up may have more.
resource "aws_ecs_task_definition" "any" {
  family             = "any"
  memory             = 512
  execution_role_arn = aws_iam_role.right.arn
  container_definitions = jsonencode([
    {
      name    = "app"
      image   = "public.ecr.aws/docker/library/nginx:1.27"
      secrets = [{ name = "ANY", valueFrom = data.aws_secretsmanager_secret.any.arn }]
    },
  ])
}

data "aws_iam_role" "there" {
  name = "there-${var.stage}"
}

resource "aws_iam_role_policy" "there" {
  role = data.aws_iam_role.there.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = data.aws_secretsmanager_secret.mail.arn }]
  })
}

resource "aws_ecs_task_definition" "there" {
  family             = "there"
  memory             = 512
  execution_role_arn = data.aws_iam_role.there.arn
  container_definitions = jsonencode([
    {
      name    = "app"
      image   = "public.ecr.aws/docker/library/nginx:1.27"
      secrets = [{ name = "DB", valueFrom = data.aws_secretsmanager_secret.db.arn }]
    },
  ])
}

# A role that is made here and looked up by what makes its name.
resource "aws_iam_role" "both" {
  name               = "both"
  assume_role_policy = local.trust
}

data "aws_iam_role" "both" {
  name       = "both"
  depends_on = [aws_iam_role.both]
}

resource "aws_iam_role_policy" "both" {
  role = data.aws_iam_role.both.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = data.aws_secretsmanager_secret.db.arn }]
  })
}

resource "aws_ecs_task_definition" "both" {
  family             = "both"
  memory             = 512
  execution_role_arn = aws_iam_role.both.arn
  container_definitions = jsonencode([
    {
      name    = "app"
      image   = "public.ecr.aws/docker/library/nginx:1.27"
      secrets = [{ name = "DB", valueFrom = data.aws_secretsmanager_secret.db.arn }]
    },
  ])
}
