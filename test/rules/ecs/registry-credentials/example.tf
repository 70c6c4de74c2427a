variable "tag" {
  type = string
}

resource "aws_ecs_task_definition" "web" {
  family                   = "web"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512

  container_definitions = jsonencode([
    { name = "web", image = "nginx:${var.tag}" },
                            ~~~~~~~~~~~~~~~~~~ ecs/registry-credentials: "nginx:…" comes from Docker Hub, where pulls without credentials are few; at the limit the task stops with: toomanyrequests: You have reached your pull rate limit [suggest]
  ])
}
