variable "check" {
  type = any
}

variable "more" {
  type = list(any)
}

resource "aws_ecs_task_definition" "right" {
  family = "right"
  memory = 512

  container_definitions = jsonencode([
    {
      name  = "web"
      image = "public.ecr.aws/docker/library/nginx:1.29"
      dependsOn = [
        { containerName = "migrate", condition = "SUCCESS" },
        { containerName = "redis", condition = "HEALTHY" },
        { containerName = "cache", condition = "HEALTHY" },
        { containerName = "log", condition = "START" },
      ]
    },
    { name = "migrate", image = "registry.example.com/migrate:1", essential = false, dependsOn = [{ containerName = "redis", condition = "START" }] },
    { name = "redis", image = "public.ecr.aws/docker/library/redis:8", healthCheck = { command = ["CMD", "redis-cli", "ping"], startPeriod = 60 } },
    { name = "cache", image = "public.ecr.aws/docker/library/redis:8", healthCheck = var.check },
    { name = "log", image = "public.ecr.aws/aws-observability/aws-for-fluent-bit:stable" },
  ])
}

resource "aws_ecs_task_definition" "more" {
  family = "more"
  memory = 512

  container_definitions = jsonencode(concat(var.more, [
    {
      name      = "web"
      image     = "public.ecr.aws/docker/library/nginx:1.29"
      dependsOn = [{ containerName = "migrate", condition = "SUCCESS" }]
    },
  ]))
}
