resource "aws_ecs_task_definition" "web" {
  family = "web"
  memory = 512

  container_definitions = jsonencode([
    { name = "web", image = "public.ecr.aws/docker/library/nginx:1.29", essential = false },
                                                                        ~~~~~~~~~ ecs/essential-container: none of this task's containers is essential; ECS answers: Task definition doesn't have any essential container [suggest]
    { name = "log", image = "public.ecr.aws/aws-observability/aws-for-fluent-bit:stable", essential = false },
  ])
}
