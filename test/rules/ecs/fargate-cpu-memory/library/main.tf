# Nothing here calls this module. Who does gives it a family, and may give it a cpu and a memory.
variable "family" {
  type = string
}

variable "cpu" {
  type    = number
  default = null
}

variable "memory" {
  type    = number
  default = null
}

resource "aws_ecs_task_definition" "main" {
  family                   = var.family
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.cpu
  memory                   = var.memory
  container_definitions    = jsonencode([{ name = "app", image = "nginx" }])
                                                                 ~~~~~~~ ecs/registry-credentials: "nginx" comes from Docker Hub, where pulls without credentials are few; at the limit the task stops with: toomanyrequests: You have reached your pull rate limit [suggest]
}

# A value that was computed is mended where that is done.
resource "aws_ecs_task_definition" "computed" {
  family                   = "computed"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = sum([local.cpu, 1024])
                             ~~~~~~~~~~~~~~~~~~~~~~ ecs/fargate-cpu-memory: Fargate offers no 3072 CPU units, only 256, 512, 1024, 2048, 4096, 8192, 16384 or 32768; ECS answers: No Fargate configuration exists for given values [fix]
  memory                   = 8192
  container_definitions    = jsonencode([{ name = "app", image = "nginx" }])
                                                                 ~~~~~~~ ecs/registry-credentials: "nginx" comes from Docker Hub, where pulls without credentials are few; at the limit the task stops with: toomanyrequests: You have reached your pull rate limit [suggest]
}

locals {
  cpu = 2048
}

variable "units" {
  default = 0
}

resource "aws_ecs_task_definition" "zero" {
  family                   = "zero"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.units
  memory                   = 2048
  container_definitions    = jsonencode([{ name = "app", image = "public.ecr.aws/docker/library/nginx:1.29" }])
}
