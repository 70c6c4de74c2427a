resource "aws_ecs_task_definition" "web" {
  family = "web"
  memory = 512

  container_definitions = jsonencode([
    {
      name      = "web"
      image     = "public.ecr.aws/docker/library/nginx:1.29"
      dependsOn = [{ containerName = "migrate", condition = "SUCCESS" }]
                                     ~~~~~~~~~ ecs/container-dependency: there is no container "migrate" in this task, only "web", "migration"; ECS answers: Cannot depend on container 'migrate' because it does not exist
    },
    {
      name  = "migration"
      image = "registry.example.com/migrate:1"
    },
  ])
}
