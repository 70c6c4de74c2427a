resource "aws_ecs_task_definition" "web" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ecs/loopback-bind: used for aws_ecs_task_definition.web
  family                   = "web"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024
  container_definitions    = file("${path.module}/containers.json")
}
