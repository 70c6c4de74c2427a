resource "aws_ecs_task_definition" "web" {
  family       = "web"
  network_mode = "awsvpc"
  memory       = 512

  container_definitions = jsonencode([
    {
      name         = "web"
      image        = "public.ecr.aws/docker/library/nginx:1.29"
      portMappings = [{ containerPort = 80 }]
    },
    {
      name         = "proxy"
      image        = "public.ecr.aws/docker/library/haproxy:3.2"
      portMappings = [{ containerPort = 80, protocol = "tcp" }, { containerPort = 0 }]
    },
  ])
}
