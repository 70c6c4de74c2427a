variable "role" {}

resource "aws_ecs_task_definition" "web" {
  family                   = "web"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = var.role
  container_definitions = jsonencode([
    {
      name  = "web"
      image = "acme/web:1.4"
              ~~~~~~~~~~~~~~ ecs/registry-credentials: "acme/web:1.4" comes from Docker Hub, where pulls without credentials are few; at the limit the task stops with: toomanyrequests: You have reached your pull rate limit [suggest]
    },
    { name = "proxy", image = "acme/proxy:2" },
                              ~~~~~~~~~~~~~~ ecs/registry-credentials: "acme/proxy:2" comes from Docker Hub, where pulls without credentials are few; at the limit the task stops with: toomanyrequests: You have reached your pull rate limit [suggest]
  ])
}
