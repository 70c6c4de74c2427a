resource "aws_ecs_task_definition" "web" {
  family = "web"
  memory = 512

  container_definitions = jsonencode([
    {
      name             = "web"
      image            = "public.ecr.aws/docker/library/nginx:1.29"
      logConfiguration = { logDriver = "awslogs", options = { awslogs-group = "/ecs/web" } }
                                       ~~~~~~~~~ ecs/log-configuration: awslogs-region is missing; ECS answers: Log driver awslogs requires options: awslogs-region, awslogs-group
    },
    {
      name             = "proxy"
      image            = "public.ecr.aws/docker/library/haproxy:3.2"
      logConfiguration = { logDriver = "awsfirelens", options = { Name = "cloudwatch" } }
                                       ~~~~~~~~~~~~~ ecs/log-configuration: no container of this task has a firelensConfiguration, so that nothing takes the logs of awsfirelens; the task does not start
    },
  ])
}
