resource "aws_ecs_task_definition" "web" {
  family                   = "web"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
                             ^^^ ecs/container-resources: the memory of the task

  container_definitions = jsonencode([
    { name = "web", image = "public.ecr.aws/docker/library/nginx:1.29", cpu = 256, memory = 1024 },
                                                                                            ~~~~ ecs/container-resources: this container's 1024 MiB are more than the 512 that the task has; ECS answers: The 'memory' setting for container is greater than for the task [fix]
  ])
}
