variable "cpu" {
  default = 1024
}

variable "big" {
  type = bool
}

locals {
  containers = jsonencode([{ name = "web", image = "public.ecr.aws/docker/library/nginx:1.29" }])
}

resource "aws_ecs_task_definition" "from_a_variable" {
  family                   = "from-a-variable"
  requires_compatibilities = ["FARGATE", "EC2"]
  network_mode             = "awsvpc"
  cpu                      = var.cpu
                             ^^^^^^^ ecs/fargate-cpu-memory: the cpu of the task
  memory                   = 1024
                             ~~~~ ecs/fargate-cpu-memory: 1024 MiB does not go with 1024 CPU units; Fargate offers 2048 to 8192 MiB in steps of 1024, and ECS answers: No Fargate configuration exists for given values [fix]
  container_definitions    = local.containers
}

resource "aws_ecs_task_definition" "spelled_out" {
  family                   = "spelled-out"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = ".5 vCPU"
                             ^^^^^^^^^ ecs/fargate-cpu-memory: the cpu of the task
  memory                   = "16 GB"
                             ~~~~~~~ ecs/fargate-cpu-memory: 16 GB does not go with .5 vCPU; Fargate offers 1024, 2048, 3072 or 4096 MiB, and ECS answers: No Fargate configuration exists for given values [fix]
  container_definitions    = local.containers
}

resource "aws_ecs_task_definition" "odd_cpu" {
  family                   = "odd-cpu"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 300
                             ~~~ ecs/fargate-cpu-memory: Fargate offers no 300 CPU units, only 256, 512, 1024, 2048, 4096, 8192, 16384 or 32768; ECS answers: No Fargate configuration exists for given values [fix]
  memory                   = 1024
  container_definitions    = local.containers
}

resource "aws_ecs_task_definition" "no_size" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/fargate-cpu-memory: a task for Fargate has no cpu of its own; ECS answers: Fargate requires that 'cpu' be defined at the task level
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/fargate-cpu-memory: a task for Fargate has no memory of its own; ECS answers: Fargate requires that 'memory' be defined at the task level
  family                   = "no-size"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  container_definitions    = local.containers
}

resource "aws_ecs_task_definition" "choices" {
  family                   = "choices"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.big ? 1024 : 256
  memory                   = var.big ? 1024 : 768
                                              ~~~ ecs/fargate-cpu-memory: 768 MiB does not go with any cpu of this task, and ECS answers: No Fargate configuration exists for given values
  container_definitions    = local.containers
}

resource "aws_ecs_task_definition" "choice_of_cpu" {
  family                   = "choice-of-cpu"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.big ? 4096 : 256
                                       ^^^^ ecs/fargate-cpu-memory: the cpu of the task
  memory                   = 2048
                             ~~~~ ecs/fargate-cpu-memory: 2048 MiB does not go with 4096 CPU units; Fargate offers 8192 to 30720 MiB in steps of 1024, and ECS answers: No Fargate configuration exists for given values
  container_definitions    = local.containers
}

resource "aws_ecs_task_definition" "windows" {
  family                   = "windows"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
                             ~~~ ecs/fargate-cpu-memory: Fargate offers no 512 CPU units, only 1024, 2048 or 4096; ECS answers: No Fargate configuration exists for given values [fix]
  memory                   = 2048
  container_definitions    = local.containers

  runtime_platform {
    operating_system_family = "WINDOWS_SERVER_2022_CORE"
    cpu_architecture        = "X86_64"
  }
}
