variable "more" {
  type = map(string)
}

resource "aws_ecs_task_definition" "web" {
  family = "web"
  memory = 512

  container_definitions = jsonencode([
    merge(var.more, {
      Name         = "web"
      IMAGE        = "public.ecr.aws/docker/library/nginx:1.29"
      dockerLabels = { start_period = "x" }
    }),
  ])
}

resource "aws_ecs_task_definition" "no_json" {
  family                = "no-json"
  container_definitions = "[{ name: web }"
}

resource "aws_ecs_task_definition" "elsewhere" {
  family                = "elsewhere"
  container_definitions = file("missing.json")
}
