variable "subnet_ids" {}
variable "target_group_arn" {}

resource "aws_ecs_task_definition" "this" {
  requires_compatibilities = ["FARGATE"]
  family                   = "service"
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024
  container_definitions    = jsonencode([{ name = "app", image = "registry.example.com/app:1", portMappings = [{ containerPort = 8080 }] }])
                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ecs/port-mismatch: the container
}

resource "aws_ecs_service" "this" {
  name                              = "service"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.this.arn
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 300

  network_configuration {
    subnets = var.subnet_ids
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    target_group_arn = var.target_group_arn
    container_name   = "app"
    container_port   = 9000
                       ~~~~ ecs/port-mismatch: port 9000 is not mapped by container "app" of module.catalog.aws_ecs_task_definition.this, which maps 8080; ECS answers: The container app did not have a container port 9000 defined; so it is with module.orders and 2 more [suggest]
  }
}
