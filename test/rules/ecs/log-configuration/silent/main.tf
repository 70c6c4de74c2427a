variable "options" {
  type = map(string)
}

variable "region" {}

resource "aws_ecs_task_definition" "web" {
  family                   = "web"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = "arn:aws:iam::111122223333:role/web-execution"

  container_definitions = jsonencode([
    {
      name             = "web"
      image            = "public.ecr.aws/docker/library/nginx:1.29"
      logConfiguration = { logDriver = "awslogs", options = var.options }
    },
    {
      name             = "merged"
      image            = "public.ecr.aws/docker/library/nginx:1.29"
      logConfiguration = { logDriver = "awslogs", options = merge(var.options, { awslogs-group = "/ecs/web" }) }
    },
    {
      name  = "whole"
      image = "public.ecr.aws/docker/library/nginx:1.29"
      logConfiguration = {
        logDriver = "awslogs"
        options   = { awslogs-group = "/ecs/web", awslogs-region = var.region, awslogs-stream-prefix = "web", awslogs-something-new = "x" }
      }
    },
    {
      name             = "router"
      image            = "public.ecr.aws/aws-observability/aws-for-fluent-bit:stable"
      firelensConfiguration = { type = "fluentbit" }
    },
    {
      name             = "routed"
      image            = "public.ecr.aws/docker/library/nginx:1.29"
      logConfiguration = { logDriver = "awsfirelens", options = {} }
    },
  ])
}

resource "aws_ecs_task_definition" "instances" {
  family = "instances"
  memory = 512

  container_definitions = jsonencode([
    {
      name             = "web"
      image            = "public.ecr.aws/docker/library/nginx:1.29"
      logConfiguration = { logDriver = "awslogs", options = { awslogs-group = "/ecs/web", awslogs-region = "us-east-1" } }
    },
    {
      name             = "file"
      image            = "public.ecr.aws/docker/library/nginx:1.29"
      logConfiguration = { logDriver = "json-file" }
    },
  ])
}
