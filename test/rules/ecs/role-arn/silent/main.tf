# Roles by their ARN, and what is not known.
variable "account" {}

variable "role" {}

variable "kind" {}

resource "aws_iam_role" "task" {
  name = "task"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }]
  })
}

data "aws_iam_role" "looked_up" {
  name = "looked-up"
}

resource "aws_ecs_task_definition" "right" {
  family = "right"
  memory = 512
  execution_role_arn = aws_iam_role.task.arn
  task_role_arn      = data.aws_iam_role.looked_up.arn
  container_definitions = jsonencode([{ name = "app", image = "public.ecr.aws/docker/library/nginx:1.29" }])
}

resource "aws_ecs_task_definition" "written" {
  family = "written"
  memory = 512
  execution_role_arn = "arn:aws:iam::${var.account}:role/service-role/app"
  task_role_arn      = "arn:aws-cn:iam::111122223333:role/app"
  container_definitions = jsonencode([{ name = "app", image = "public.ecr.aws/docker/library/nginx:1.29" }])
}

resource "aws_ecs_task_definition" "given" {
  family = "given"
  memory = 512
  execution_role_arn = var.role
  task_role_arn      = "arn:aws:iam::111122223333:${var.kind}/app"
  container_definitions = jsonencode([{ name = "app", image = "public.ecr.aws/docker/library/nginx:1.29" }])
}

resource "aws_ecs_task_definition" "part" {
  family = "part"
  memory = 512
  execution_role_arn = "${var.role}"
  task_role_arn      = "arn:aws:iam::111122223333:${var.role}"
  container_definitions = jsonencode([{ name = "app", image = "public.ecr.aws/docker/library/nginx:1.29" }])
}

resource "aws_ecs_task_definition" "empty" {
  family = "empty"
  memory = 512
  task_role_arn = ""
  container_definitions = jsonencode([{ name = "app", image = "public.ecr.aws/docker/library/nginx:1.29" }])
}

resource "aws_ecs_task_definition" "none" {
  family = "none"
  memory = 512
  task_role_arn = null
  container_definitions = jsonencode([{ name = "app", image = "public.ecr.aws/docker/library/nginx:1.29" }])
}
