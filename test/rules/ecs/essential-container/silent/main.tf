variable "essential" {
  type = bool
}

variable "more" {
  type = list(any)
}

resource "aws_ecs_task_definition" "unknown" {
  family = "unknown"
  memory = 512

  container_definitions = jsonencode([
    { name = "web", image = "public.ecr.aws/docker/library/nginx:1.29", essential = var.essential },
    { name = "log", image = "public.ecr.aws/aws-observability/aws-for-fluent-bit:stable", essential = false },
  ])
}

resource "aws_ecs_task_definition" "more" {
  family = "more"
  memory = 512

  container_definitions = jsonencode(concat(var.more, [
    { name = "log", image = "public.ecr.aws/aws-observability/aws-for-fluent-bit:stable", essential = false },
  ]))
}

resource "aws_ecs_task_definition" "by_default" {
  family = "by-default"
  memory = 512

  container_definitions = jsonencode([
    { name = "web", image = "public.ecr.aws/docker/library/nginx:1.29" },
    { name = "log", image = "public.ecr.aws/aws-observability/aws-for-fluent-bit:stable", essential = false },
  ])
}

resource "aws_ecs_task_definition" "none" {
  family                = "none"
  memory                = 512
  container_definitions = jsonencode([])
}
