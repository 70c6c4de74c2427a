data "aws_caller_identity" "current" {}

locals {
  trust = jsonencode({
    Version   = "2012-10-17"
    Statement = { Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = ["ecs-tasks.amazonaws.com"] } }
  })
}

# A policy of its own, to which the fix adds; it names another secret, and GetParameter in the singular.
resource "aws_iam_role" "own" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ecs/execution-role-permissions: the execution role
  name               = "own"
  assume_role_policy = local.trust
}

resource "aws_iam_role_policy" "own" {
  role = aws_iam_role.own.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["secretsmanager:GetSecretValue", "ssm:GetParameter"]
        Resource = [aws_secretsmanager_secret.other.arn, "arn:aws:ssm:*:*:parameter/app/*"]
      },
      {
        Effect   = "Deny"
        Action   = "secretsmanager:*"
        Resource = "*"
      }
    ]
  })
}

resource "aws_secretsmanager_secret" "db" {
  name_prefix = "db-"
  kms_key_id  = aws_kms_key.own.arn
}

resource "aws_secretsmanager_secret" "other" {
  name = "other"
}

resource "aws_kms_key" "own" {}

resource "aws_ssm_parameter" "url" {
  name  = "/app/url"
  type  = "SecureString"
  value = "x"
}

resource "aws_db_instance" "main" {
  identifier                  = "main"
  manage_master_user_password = true
}

resource "aws_ecs_task_definition" "own" {
  family             = "own"
  memory             = 512
  execution_role_arn = aws_iam_role.own.arn
  container_definitions = jsonencode([{
    name  = "own"
    image = "nginx:1.29"
    secrets = [
      { name = "A", valueFrom = aws_secretsmanager_secret.db.arn },
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/execution-role-permissions: aws_iam_role.own does not allow secretsmanager:GetSecretValue, kms:Decrypt on aws_secretsmanager_secret.db; the task stops with: ResourceInitializationError: unable to pull secrets or registry auth: … AccessDeniedException: … is not authorized to perform: secretsmanager:GetSecretValue [suggest]
      { name = "B", valueFrom = aws_ssm_parameter.url.name },
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/execution-role-permissions: aws_iam_role.own does not allow ssm:GetParameters on aws_ssm_parameter.url; the task stops with: ResourceInitializationError: unable to pull secrets or registry auth: … AccessDeniedException: … is not authorized to perform: ssm:GetParameters [suggest]
      { name = "C", valueFrom = "${aws_db_instance.main.master_user_secret[0].secret_arn}:password::" },
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/execution-role-permissions (warning): aws_iam_role.own does not allow secretsmanager:GetSecretValue on aws_db_instance.main.master_user_secret[0].secret_arn; the task stops with: ResourceInitializationError: unable to pull secrets or registry auth: … AccessDeniedException: … is not authorized to perform: secretsmanager:GetSecretValue [suggest]
      { name = "D", valueFrom = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:foreign-Xk2Pq9:key::" },
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/execution-role-permissions (warning): aws_iam_role.own does not allow secretsmanager:GetSecretValue on arn:aws:secretsmanager:eu-west-1:111122223333:secret:foreign-Xk2Pq9:key::; the task stops with: ResourceInitializationError: unable to pull secrets or registry auth: … AccessDeniedException: … is not authorized to perform: secretsmanager:GetSecretValue [suggest]
      { name = "E", valueFrom = "arn:aws:ssm:eu-west-1:${data.aws_caller_identity.current.account_id}:parameter/app/e" },
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/execution-role-permissions: aws_iam_role.own does not allow ssm:GetParameters on arn:aws:ssm:eu-west-1:…:parameter/app/e; the task stops with: ResourceInitializationError: unable to pull secrets or registry auth: … AccessDeniedException: … is not authorized to perform: ssm:GetParameters [suggest]
    ]
    repositoryCredentials = { credentialsParameter = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:hub-Xk2Pq9" }
                                                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/execution-role-permissions (warning): aws_iam_role.own does not allow secretsmanager:GetSecretValue on arn:aws:secretsmanager:eu-west-1:111122223333:secret:hub-Xk2Pq9; the task stops with: ResourceInitializationError: unable to pull secrets or registry auth: … AccessDeniedException: … is not authorized to perform: secretsmanager:GetSecretValue [suggest]
  }])
}

# No policy at all: images and logs of Fargate.
resource "aws_iam_role" "bare" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ecs/execution-role-permissions: the execution role
  name               = "bare"
  assume_role_policy = local.trust
}

resource "aws_ecr_repository" "app" {
  name = "app"
}

resource "aws_cloudwatch_log_group" "app" {
  name = "/ecs/app"
}

resource "aws_ecs_task_definition" "bare" {
  family                   = "bare"
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = aws_iam_role.bare.arn
  container_definitions = jsonencode([
    {
      name  = "own"
      image = "${aws_ecr_repository.app.repository_url}:1.0"
              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/execution-role-permissions: aws_iam_role.bare does not allow ecr:GetAuthorizationToken, ecr:BatchGetImage, ecr:GetDownloadUrlForLayer on aws_ecr_repository.app; the task stops with: ResourceInitializationError: unable to pull secrets or registry auth: … AccessDeniedException: … is not authorized to perform: ecr:GetAuthorizationToken [suggest]
      logConfiguration = {
        logDriver = "awslogs"
                    ~~~~~~~~~ ecs/log-configuration: awslogs-stream-prefix is missing; ECS answers: Fargate requires log configuration options to include awslogs-stream-prefix to support log driver awslogs [fix]
        options   = { awslogs-group = aws_cloudwatch_log_group.app.name, awslogs-region = "eu-west-1" }
                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/execution-role-permissions: aws_iam_role.bare does not allow logs:CreateLogStream, logs:PutLogEvents on aws_cloudwatch_log_group.app; the task stops with: ResourceInitializationError: failed to validate logger args: … failed to create Cloudwatch log stream: AccessDeniedException: … is not authorized to perform: logs:CreateLogStream [suggest]
      }
    },
    {
      name  = "foreign"
      image = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1.0"
              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/execution-role-permissions: aws_iam_role.bare does not allow ecr:GetAuthorizationToken on 111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1.0; the task stops with: ResourceInitializationError: unable to pull secrets or registry auth: … AccessDeniedException: … is not authorized to perform: ecr:GetAuthorizationToken [suggest]
    }
  ])
}

# A group that ECS is to make, with policies of AWS, attached by a set.
resource "aws_iam_role" "managed" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ecs/execution-role-permissions: the execution role
  name               = "managed"
  assume_role_policy = local.trust
}

resource "aws_iam_role_policy_attachment" "managed" {
  for_each   = toset(["service-role/AmazonECSTaskExecutionRolePolicy", "AmazonSSMReadOnlyAccess"])
  role       = aws_iam_role.managed.name
  policy_arn = "arn:aws:iam::aws:policy/${each.value}"
}

resource "aws_ecs_task_definition" "managed" {
  family                   = "managed"
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = aws_iam_role.managed.arn
  container_definitions = jsonencode([{
    name    = "managed"
    image   = "${aws_ecr_repository.app.repository_url}:1.0"
    secrets = [{ name = "B", valueFrom = aws_ssm_parameter.url.arn }]
    logConfiguration = {
      logDriver = "awslogs"
                  ~~~~~~~~~ ecs/log-configuration: awslogs-stream-prefix is missing; ECS answers: Fargate requires log configuration options to include awslogs-stream-prefix to support log driver awslogs [fix]
      options   = { awslogs-group = "/ecs/managed", awslogs-create-group = "true", awslogs-region = "eu-west-1" }
                                    ~~~~~~~~~~~~~~ ecs/execution-role-permissions (warning): aws_iam_role.managed does not allow logs:CreateLogGroup on log group /ecs/managed; the task stops with: ResourceInitializationError: failed to validate logger args: … failed to create Cloudwatch log group: AccessDeniedException: … is not authorized to perform: logs:CreateLogGroup [suggest]
    }
  }])
}
