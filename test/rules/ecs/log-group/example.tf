resource "aws_cloudwatch_log_group" "web" {
  name = "/ecs/web"
}

resource "aws_ecs_task_definition" "web" {
  family = "web"
  memory = 512

  container_definitions = jsonencode([
    {
      name             = "web"
      image            = "public.ecr.aws/docker/library/nginx:1.29"
      logConfiguration = { logDriver = "awslogs", options = { awslogs-group = "/ecs/Web", awslogs-region = "us-east-1" } }
                                                                              ~~~~~~~~~~ ecs/log-group: nothing makes the log group "/ecs/Web", but "/ecs/web" is made; without its group the task stops with: The specified log group does not exist [suggest]
    },
    {
      name             = "proxy"
      image            = "public.ecr.aws/docker/library/haproxy:3.2"
      logConfiguration = { logDriver = "awslogs", options = { awslogs-group = "/ecs/proxy", awslogs-region = "us-east-1" } }
                                                                              ~~~~~~~~~~~~ ecs/log-group (information): nothing here makes the log group "/ecs/proxy"; if nobody else does, the task stops with: The specified log group does not exist
    },
  ])
}
