provider "aws" {
  region = "eu-west-1"
}

resource "aws_cloudwatch_log_group" "web" {
  name              = "/ecs/web"
  retention_in_days = 30
}

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
      logConfiguration = { logDriver = "awslogs" }
                                       ~~~~~~~~~ ecs/log-configuration: awslogs-region, awslogs-group and awslogs-stream-prefix are missing; ECS answers: Log driver awslogs requires options: awslogs-region, awslogs-group [suggest]
    },
    {
      name  = "grouped"
      image = "public.ecr.aws/docker/library/nginx:1.29"
      logConfiguration = {
        logDriver = "awslogs"
                    ~~~~~~~~~ ecs/log-configuration: awslogs-region is missing; ECS answers: Log driver awslogs requires options: awslogs-region, awslogs-group [fix]
        options = {
          awslogs-group         = aws_cloudwatch_log_group.web.name
          awslogs-stream-prefix = "grouped"
        }
      }
    },
  ])
}
