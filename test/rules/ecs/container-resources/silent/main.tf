variable "memory" {}

variable "cpu" {
  type = number
}

variable "defaults" {
  type = map(string)
}

resource "aws_ecs_task_definition" "unknown" {
  family = "unknown"
  memory = var.memory

  container_definitions = jsonencode([
    { name = "web", image = "public.ecr.aws/docker/library/nginx:1.29" },
  ])
}

resource "aws_ecs_task_definition" "merged" {
  family = "merged"

  container_definitions = jsonencode([
    merge(var.defaults, { name = "web", image = "public.ecr.aws/docker/library/nginx:1.29" }),
  ])
}

resource "aws_ecs_task_definition" "exact" {
  family                   = "exact"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([
    { name = "web", image = "public.ecr.aws/docker/library/nginx:1.29", cpu = 256, memory = 1024, memoryReservation = 512 },
    { name = "log", image = "public.ecr.aws/aws-observability/aws-for-fluent-bit:stable", cpu = 256, memory = 512, memoryReservation = 512 },
    { name = "any", image = "public.ecr.aws/docker/library/busybox:1.37", cpu = var.cpu },
  ])
}

resource "aws_ecs_task_definition" "shares_on_instances" {
  family = "shares"
  cpu    = 256
  memory = 512

  container_definitions = jsonencode([
    { name = "web", image = "public.ecr.aws/docker/library/nginx:1.29", cpu = 512 },
  ])
}
