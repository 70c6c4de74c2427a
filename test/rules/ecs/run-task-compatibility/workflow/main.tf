# The same in Terraform; what a service says already is not said again.
resource "aws_ecs_task_definition" "migrate" {
  family                   = "migrate"
  requires_compatibilities = ["EC2"]
                             ~~~~~~~ ecs/run-task-compatibility: a workflow runs this on Fargate, but it is registered for EC2 only; ECS answers: Task definition does not support launch_type FARGATE [suggest]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  container_definitions    = jsonencode([{ name = "app", image = "public.ecr.aws/docker/library/python:3.13" }])
}
