variable "sizes" {
  default = { cpu = 512, memory = 1024 }
}

resource "aws_ecs_task_definition" "shared" {
  family                   = "shared"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.sizes.cpu
                             ~~~~~~~~~~~~~ ecs/container-resources: the containers ask for 576 CPU units and the task has 512; ECS answers: The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu' [suggest]
  memory                   = var.sizes.memory

  container_definitions = jsonencode([
    { name = "web", image = "public.ecr.aws/docker/library/nginx:1.29", cpu = 512 },
    { name = "log", image = "public.ecr.aws/aws-observability/aws-for-fluent-bit:stable", cpu = 64 },
  ])
}

resource "aws_ecs_task_definition" "instances" {
  family = "instances"

  container_definitions = jsonencode([
    { name = "web", image = "public.ecr.aws/docker/library/nginx:1.29", memoryReservation = 64 },
    { name = "log", image = "public.ecr.aws/aws-observability/aws-for-fluent-bit:stable" },
             ~~~~~ ecs/container-resources: neither this container nor its task has memory; ECS answers: Invalid setting for container 'log'. At least one of 'memory' or 'memoryReservation' must be specified [suggest]
  ])
}
