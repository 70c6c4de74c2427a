variable "port" {
  type = number
}

variable "mode" {}

resource "aws_ecs_task_definition" "bridge" {
  family = "bridge"
  memory = 512

  container_definitions = jsonencode([
    {
      name         = "web"
      image        = "public.ecr.aws/docker/library/nginx:1.29"
      portMappings = [{ containerPort = 80 }, { containerPort = 53, hostPort = 53, protocol = "udp" }, { containerPort = 53, hostPort = 53, protocol = "tcp" }]
    },
    {
      name         = "proxy"
      image        = "public.ecr.aws/docker/library/haproxy:3.2"
      portMappings = [{ containerPort = 80 }, { containerPort = 81, hostPort = 0 }, { containerPortRange = "8000-8010" }]
    },
  ])
}

resource "aws_ecs_task_definition" "unknown" {
  family       = "unknown"
  network_mode = var.mode
  memory       = 512

  container_definitions = jsonencode([
    {
      name         = "web"
      image        = "public.ecr.aws/docker/library/nginx:1.29"
      portMappings = [{ containerPort = 80 }, { containerPort = var.port }, { name = "web-1_a", containerPort = 81 }]
    },
    {
      name         = "proxy"
      image        = "public.ecr.aws/docker/library/haproxy:3.2"
      portMappings = [{ containerPort = 80 }]
    },
  ])
}
