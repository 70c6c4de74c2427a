resource "aws_ecs_task_definition" "web" {
  family = "web"
  memory = 512

  container_definitions = jsonencode([
    {
      name        = "web"
      image       = "public.ecr.aws/docker/library/nginx:1.29"
      mountPoints = [{ sourceVolume = "uploads", containerPath = "/uploads" }]
                                      ~~~~~~~~~ ecs/unknown-volume: there is no volume "uploads" in this task, it has none; ECS answers: Unknown volume 'uploads'
    },
  ])
}
