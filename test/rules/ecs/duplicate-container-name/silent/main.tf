variable "name" {}

resource "aws_ecs_task_definition" "web" {
  family = "web"
  memory = 512

  container_definitions = jsonencode([
    { name = "web", image = "public.ecr.aws/docker/library/nginx:1.29" },
    { name = "Web", image = "public.ecr.aws/docker/library/haproxy:3.2" },
    { name = var.name, image = "public.ecr.aws/docker/library/busybox:1.37" },
    { name = var.name == "" ? "web" : "other", image = "public.ecr.aws/docker/library/busybox:1.37" },
  ])
}
