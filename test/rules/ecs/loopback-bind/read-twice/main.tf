# A task definition of its own, that Terraform reads too: what is wrong in it is shown in it, once.
locals {
  definition = jsondecode(file("${path.module}/task-definition.json"))
}

resource "aws_ecs_task_definition" "web" {
  family                   = local.definition.family
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024
  container_definitions    = jsonencode(local.definition.containerDefinitions)
}
