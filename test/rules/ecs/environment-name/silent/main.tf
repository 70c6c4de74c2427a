variable "name" {}

resource "aws_ecs_task_definition" "web" {
  family             = "web"
  memory             = 512
  execution_role_arn = "arn:aws:iam::111122223333:role/web-execution"

  container_definitions = jsonencode([
    {
      name        = "web"
      image       = "public.ecr.aws/docker/library/nginx:1.29"
      environment = [{ name = var.name, value = "a" }, { name = "api_url", value = "b" }, { name = "SAME", value = "c" }, { name = "SAME", value = "c" }]
      secrets     = [{ name = var.name, valueFrom = "/web/name" }, { name = "API_URL", valueFrom = "/web/api-url" }]
    },
    {
      name        = "proxy"
      image       = "public.ecr.aws/docker/library/haproxy:3.2"
      environment = [{ name = "API_URL", value = "https://api.example.com" }]
    },
  ])
}
