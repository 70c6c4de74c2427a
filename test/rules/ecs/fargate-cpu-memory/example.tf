resource "aws_ecs_task_definition" "web" {
  family                   = "web"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
                             ^^^ ecs/fargate-cpu-memory: the cpu of the task
  memory                   = 768
                             ~~~ ecs/fargate-cpu-memory: 768 MiB does not go with 256 CPU units; Fargate offers 512, 1024 or 2048 MiB, and ECS answers: No Fargate configuration exists for given values [fix]

  container_definitions = jsonencode([
    { name = "web", image = "public.ecr.aws/docker/library/nginx:1.29" },
  ])
}
