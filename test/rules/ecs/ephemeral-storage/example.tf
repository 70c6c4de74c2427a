resource "aws_ecs_task_definition" "web" {
  family                   = "web"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512

  container_definitions = jsonencode([
    { name = "web", image = "public.ecr.aws/docker/library/nginx:1.29" },
  ])

  ephemeral_storage {
    size_in_gib = 500
                  ~~~ ecs/ephemeral-storage: size_in_gib 500 is more than the 200 GiB that there are; ECS refuses the task definition [fix]
  }
}
