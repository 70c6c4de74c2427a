resource "aws_ecs_task_definition" "api" {
  family                   = "tiktimer-api"
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  cpu                      = 256
  memory                   = 512

  container_definitions = jsonencode([
    { name = "api", image = "registry.example.com/tiktimer-api:latest" },
                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/architecture-mismatch: "registry.example.com/tiktimer-api:latest" is built for linux/arm64 and the task runs on X86_64; the container stops with: exec format error [suggest]
  ])
}

resource "aws_ecs_task_definition" "cron" {
  family                   = "tiktimer-cron"
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  requires_compatibilities = ["FARGATE"]

  runtime_platform {
    cpu_architecture        = "ARM64"
    operating_system_family = "LINUX"
  }

  container_definitions = jsonencode([
    { name = "cron", image = "registry.example.com/tiktimer-cron:latest" },
                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/architecture-mismatch: "registry.example.com/tiktimer-cron:latest" is built for linux/amd64 and the task runs on ARM64; the container stops with: exec format error [suggest]
  ])
}
