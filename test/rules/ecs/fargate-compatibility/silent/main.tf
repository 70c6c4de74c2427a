variable "mode" {}

variable "privileged" {
  type = bool
}

variable "host_port" {
  type = number
}

resource "aws_ecs_task_definition" "bridge" {
  family                   = "bridge"
  requires_compatibilities = ["EC2"]
  memory                   = 512

  container_definitions = jsonencode([
    {
      name             = "web"
      image            = "public.ecr.aws/docker/library/nginx:1.29"
      privileged       = true
      portMappings     = [{ containerPort = 80, hostPort = 8080 }, { containerPort = 81, hostPort = 0 }]
      logConfiguration = { logDriver = "json-file" }
    },
  ])
}

resource "aws_ecs_task_definition" "unknown" {
  family                   = "unknown"
  requires_compatibilities = ["FARGATE"]
  network_mode             = var.mode
  cpu                      = 256
  memory                   = 512

  container_definitions = jsonencode([
    {
      name         = "web"
      image        = "public.ecr.aws/docker/library/nginx:1.29"
      privileged   = var.privileged
      portMappings = [{ containerPort = 80, hostPort = var.host_port }]
    },
  ])
}

resource "aws_ecs_task_definition" "defaults" {
  family                   = "defaults"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  pid_mode                 = "task"
  cpu                      = 256
  memory                   = 512

  container_definitions = jsonencode([
    {
      name            = "web"
      image           = "public.ecr.aws/docker/library/nginx:1.29"
      privileged      = false
      links           = []
      dnsServers      = []
      hostname        = null
      stopTimeout     = 120
      linuxParameters = { initProcessEnabled = true, devices = [], capabilities = { add = ["SYS_PTRACE"], drop = ["ALL"] } }
      portMappings    = [{ containerPort = 80, hostPort = 80 }, { containerPort = 81, hostPort = 0 }, { containerPort = 82 }]
      mountPoints     = [{ sourceVolume = "scratch", containerPath = "/scratch" }]
    },
  ])

  volume {
    name = "scratch"
  }
}
