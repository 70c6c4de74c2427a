resource "aws_ecs_task_definition" "web" {
  family = "web"
  memory = 512

  container_definitions = jsonencode([
    {
      name             = "web"
      image            = "public.ecr.aws/docker/library/nginx:1.29"
      logConfiguration = { logDriver = "awslogs", options = { awslogs-group = "/ecs/web", awslogs-region = "us-east-1" } }
    },
  ])
}
