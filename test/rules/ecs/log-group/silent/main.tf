variable "name" {}

resource "aws_cloudwatch_log_group" "some" {
  name = "/ecs/${var.name}"
}

resource "aws_ecs_task_definition" "web" {
  family = "web"
  memory = 512

  container_definitions = jsonencode([
    {
      name             = "may-be-it"
      image            = "public.ecr.aws/docker/library/nginx:1.29"
      logConfiguration = { logDriver = "awslogs", options = { awslogs-group = "/ecs/web", awslogs-region = "us-east-1" } }
    },
    {
      name             = "made-by-ecs"
      image            = "public.ecr.aws/docker/library/nginx:1.29"
      logConfiguration = { logDriver = "awslogs", options = { awslogs-group = "/other/web", awslogs-region = "us-east-1", awslogs-create-group = "true" } }
    },
    {
      name             = "referred"
      image            = "public.ecr.aws/docker/library/nginx:1.29"
      logConfiguration = { logDriver = "awslogs", options = { awslogs-group = aws_cloudwatch_log_group.some.name, awslogs-region = "us-east-1" } }
    },
    {
      name             = "unknown"
      image            = "public.ecr.aws/docker/library/nginx:1.29"
      logConfiguration = { logDriver = "awslogs", options = { awslogs-group = "/x/${var.name}", awslogs-region = "us-east-1" } }
    },
  ])
}
