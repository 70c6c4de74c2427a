variable "policies" {
  type = list(string)
}

variable "role" {}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }
  }
}

resource "aws_secretsmanager_secret" "db" {
  name = "app/db"
}

resource "aws_secretsmanager_secret" "all" {
  for_each = toset(["a", "b"])
  name     = "app/${each.key}"
}

resource "aws_ssm_parameter" "url" {
  name  = "/app/url"
  type  = "String"
  value = "x"
}

locals {
  containers = jsonencode([{
    name  = "app"
    image = "nginx:1.29"
    secrets = concat(
      [{ name = "A", valueFrom = "${aws_secretsmanager_secret.db.arn}:password::" }],
      [{ name = "B", valueFrom = aws_ssm_parameter.url.name }],
      [for name, secret in aws_secretsmanager_secret.all : { name = name, valueFrom = secret.arn }],
    )
  }])
}

# Allowed by a document with wildcards, by references, by names.
resource "aws_iam_role" "a" {
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

data "aws_iam_policy_document" "a" {
  statement {
    actions = ["secretsmanager:Get*", "SSM:getparameters"]
    resources = [
      "arn:aws:secretsmanager:eu-west-1:111122223333:secret:app/*",
      "arn:aws:ssm:*:111122223333:parameter/app/???",
    ]
  }
}

resource "aws_iam_policy" "a" {
  policy = data.aws_iam_policy_document.a.json
}

resource "aws_iam_policy_attachment" "a" {
  name       = "a"
  roles      = [aws_iam_role.a.name]
  policy_arn = aws_iam_policy.a.arn
}

resource "aws_ecs_task_definition" "a" {
  family                = "a"
  memory                = 512
  execution_role_arn    = aws_iam_role.a.arn
  container_definitions = local.containers
}

# NotAction, NotResource, a condition: not for us to judge.
resource "aws_iam_role" "b" {
  assume_role_policy = data.aws_iam_policy_document.trust.json
  inline_policy {
    name   = "b"
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", NotAction = "iam:*", Resource = "*" }] })
  }
}

resource "aws_ecs_task_definition" "b" {
  family                = "b"
  memory                = 512
  execution_role_arn    = aws_iam_role.b.arn
  container_definitions = local.containers
}

resource "aws_iam_role" "c" {
  assume_role_policy = data.aws_iam_policy_document.trust.json
  inline_policy {
    name = "c"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "secretsmanager:GetSecretValue", NotResource = "arn:aws:secretsmanager:*:*:secret:root*" },
        { Effect = "Allow", Action = "ssm:*", Resource = "*", Condition = { StringEquals = { "aws:ResourceTag/app" = "c" } } },
      ]
    })
  }
}

resource "aws_ecs_task_definition" "c" {
  family                = "c"
  memory                = 512
  execution_role_arn    = aws_iam_role.c.arn
  container_definitions = local.containers
}

# Attached policies that are not known: a variable, a list of them, a role that may be this one.
resource "aws_iam_role" "d" {
  name               = "d"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy_attachment" "d" {
  for_each   = toset(var.policies)
  role       = aws_iam_role.d.name
  policy_arn = each.value
}

resource "aws_ecs_task_definition" "d" {
  family                = "d"
  memory                = 512
  execution_role_arn    = aws_iam_role.d.arn
  container_definitions = local.containers
}

resource "aws_iam_role" "e" {
  name                 = "e"
  assume_role_policy   = data.aws_iam_policy_document.trust.json
  permissions_boundary = "arn:aws:iam::111122223333:policy/boundary"
}

resource "aws_ecs_task_definition" "e" {
  family                = "e"
  memory                = 512
  execution_role_arn    = aws_iam_role.e.arn
  container_definitions = local.containers
}

# A module that cannot be read is handed the role.
resource "aws_iam_role" "f" {
  name               = "f"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

module "permissions" {
  source = "git::https://example.com/permissions.git"
  grants = { for name in ["x"] : name => [aws_iam_role.f.name] }
}

resource "aws_ecs_task_definition" "f" {
  family                = "f"
  memory                = 512
  execution_role_arn    = aws_iam_role.f.arn
  container_definitions = local.containers
}

# A policy without the end of the secret's ARN is another rule's.
resource "aws_iam_role" "g" {
  name               = "g"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy" "g" {
  role = aws_iam_role.g.name
  policy = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": [
        {"Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": "${join(",", aws_secretsmanager_secret.db[*].arn)}"},
        {"Effect": "Allow", "Action": ["ssm:GetParameters"], "Resource": ["${aws_ssm_parameter.url.arn}"]},
        {"Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": "arn:aws:secretsmanager:*:*:secret:app/?-??????"}
      ]
    }
  EOT
}

resource "aws_ecs_task_definition" "g" {
  family                = "g"
  memory                = 512
  execution_role_arn    = aws_iam_role.g.arn
  container_definitions = local.containers
}

# Roles that assume each other.
resource "aws_iam_role" "h" {
  name               = "h"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = aws_iam_role.i.arn } }] })
}

resource "aws_iam_role" "i" {
  name               = "i"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = aws_iam_role.h.arn } }] })
  managed_policy_arns = ["arn:aws:iam::aws:policy/SecretsManagerReadWrite", "arn:aws:iam::aws:policy/AmazonSSMFullAccess"]
}

# A role that exists, and one that is looked up.
import {
  to = aws_iam_role.j
  id = "j"
}

resource "aws_iam_role" "j" {
  name               = "j"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_ecs_task_definition" "j" {
  family                = "j"
  memory                = 512
  execution_role_arn    = aws_iam_role.j.arn
  container_definitions = local.containers
}

data "aws_iam_role" "k" {
  name = "k"
}

resource "aws_ecs_task_definition" "k" {
  family                = "k"
  memory                = 512
  execution_role_arn    = data.aws_iam_role.k.arn
  container_definitions = local.containers
}

# The group is there, so that nobody makes it.
resource "aws_iam_role" "l" {
  managed_policy_arns = ["arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"]
}

resource "aws_cloudwatch_log_group" "l" {
  name = "/ecs/l"
}

resource "aws_ecs_task_definition" "l" {
  family                   = "l"
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = aws_iam_role.l.arn
  container_definitions = jsonencode([{
    name  = "l"
    image = "nginx:1.29"
            ~~~~~~~~~~~~ ecs/registry-credentials: "nginx:1.29" comes from Docker Hub, where pulls without credentials are few; at the limit the task stops with: toomanyrequests: You have reached your pull rate limit [suggest]
    logConfiguration = {
      logDriver = "awslogs"
                  ~~~~~~~~~ ecs/log-configuration: awslogs-stream-prefix is missing; ECS answers: Fargate requires log configuration options to include awslogs-stream-prefix to support log driver awslogs [fix]
      options   = { awslogs-group = "/ecs/l", awslogs-create-group = "true", awslogs-region = "eu-west-1" }
    }
  }])
}
