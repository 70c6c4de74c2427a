variable "volumes" {
  type = set(string)
}

resource "aws_ecs_task_definition" "dynamic" {
  family = "dynamic"
  memory = 512

  container_definitions = jsonencode([
    {
      name        = "web"
      image       = "public.ecr.aws/docker/library/nginx:1.29"
      mountPoints = [{ sourceVolume = "uploads", containerPath = "/uploads" }]
    },
  ])

  dynamic "volume" {
    for_each = var.volumes
    content {
      name = volume.value
    }
  }
}

resource "aws_ecs_task_definition" "right" {
  family = "right"
  memory = 512

  container_definitions = jsonencode([
    {
      name        = "web"
      image       = "public.ecr.aws/docker/library/nginx:1.29"
      mountPoints = [{ sourceVolume = "uploads", containerPath = "/uploads" }, { containerPath = "/anonymous" }]
      volumesFrom = [{ sourceContainer = "log" }]
    },
    { name = "log", image = "public.ecr.aws/aws-observability/aws-for-fluent-bit:stable" },
  ])

  volume {
    name = "uploads"
  }
}

# Beside a volume that is known there may be others.
resource "aws_ecs_task_definition" "more" {
  family = "more"
  memory = 512

  container_definitions = jsonencode([
    {
      name        = "web"
      image       = "public.ecr.aws/docker/library/nginx:1.29"
      mountPoints = [{ sourceVolume = "uploads", containerPath = "/uploads" }]
    },
  ])

  volume {
    name = "cache"
  }

  dynamic "volume" {
    for_each = var.volumes
    content {
      name = volume.value
    }
  }
}

# Sets of objects have no order, and still these members.
module "task" {
  source  = "./task"
  volumes = [{ name = "cache" }, { name = "uploads", on = false }]
}
