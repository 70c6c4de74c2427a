variable "volumes" {
  type = list(object({ name = string, on = optional(bool, true) }))
}

resource "aws_ecs_task_definition" "main" {
  family = "main"
  memory = 512

  container_definitions = jsonencode([
    {
      name        = "web"
      image       = "public.ecr.aws/docker/library/nginx:1.29"
      mountPoints = [{ sourceVolume = "uploads", containerPath = "/uploads" }, { sourceVolume = "run", containerPath = "/run" }]
    },
  ])

  volume {
    name = "run"
  }

  dynamic "volume" {
    for_each = toset(var.volumes)
    content {
      name = volume.value.name
    }
  }
}
