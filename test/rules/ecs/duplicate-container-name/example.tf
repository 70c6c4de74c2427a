resource "aws_ecs_task_definition" "web" {
  family = "web"
  memory = 512

  container_definitions = jsonencode([
    { name = "web", image = "public.ecr.aws/docker/library/nginx:1.29" },
             ^^^^^ ecs/duplicate-container-name: the other one
    { name = "web", image = "public.ecr.aws/docker/library/haproxy:3.2" },
             ~~~~~ ecs/duplicate-container-name: another container of this task is called "web"; ECS answers: Container names must be unique within a task definition
  ])
}
