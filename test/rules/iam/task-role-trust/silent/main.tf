variable "service" {}

variable "services" {
  type = list(string)
}

locals {
  trusted = {
    right    = { Effect = "Allow", Action = ["sts:AssumeRole", "sts:TagSession"], Principal = { Service = ["ec2.amazonaws.com", "ecs-tasks.amazonaws.com"] } }
    unknown  = { Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = var.service } }
    several  = { Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = var.services } }
    limited  = { Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" }, Condition = { StringEquals = { "aws:SourceAccount" = "111122223333" } } }
    everyone = { Effect = "Allow", Action = "sts:AssumeRole", Principal = "*" }
    wide     = { Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "*" } }
    others   = { Effect = "Allow", Action = "sts:AssumeRole", NotPrincipal = { AWS = "arn:aws:iam::111122223333:root" } }
  }
}

resource "aws_iam_role" "all" {
  for_each           = local.trusted
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [each.value] })
}

resource "aws_ecs_task_definition" "all" {
  for_each              = local.trusted
  family                = each.key
  memory                = 512
  task_role_arn         = aws_iam_role.all[each.key].arn
  container_definitions = jsonencode([])
}

# Roles that assume each other, and are no task's.
resource "aws_iam_role" "a" {
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = aws_iam_role.b.arn } }] })
}

resource "aws_iam_role" "b" {
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = aws_iam_role.a.arn } }] })
}

# A document that refers to itself.
locals {
  loop = jsonencode({ Statement = local.loop })
}

resource "aws_iam_role" "loop" {
  assume_role_policy = local.loop
}

resource "aws_ecs_task_definition" "loop" {
  family                = "loop"
  memory                = 512
  task_role_arn         = aws_iam_role.loop.arn
  execution_role_arn    = var.service
  container_definitions = jsonencode([])
}

# Two blocks of one type.
data "aws_iam_policy_document" "twice" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["ec2.amazonaws.com"]
    }
    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "twice" {
  assume_role_policy = data.aws_iam_policy_document.twice.json
}

resource "aws_ecs_task_definition" "twice" {
  family                = "twice"
  memory                = 512
  task_role_arn         = aws_iam_role.twice.arn
  container_definitions = jsonencode([])
}

# Holds a place until another role is given to the task that is run.
resource "aws_iam_role" "denied" {
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Deny", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }]
  })
}

resource "aws_ecs_task_definition" "denied" {
  family                = "denied"
  memory                = 512
  task_role_arn         = aws_iam_role.denied.arn
  container_definitions = jsonencode([])
}
