resource "aws_ecs_service" "web" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/deployment-circuit-breaker: no circuit breaker is set; a deployment whose tasks do not start goes on until somebody stops it [fix]
  name            = "web"
  cluster         = aws_ecs_cluster.main.id
  task_definition = var.task_definition
  desired_count   = 2
  launch_type     = "FARGATE"

  deployment_minimum_healthy_percent = 50
  deployment_maximum_percent         = 200

  network_configuration {
    subnets = var.subnets
  }
}

resource "aws_ecs_cluster" "main" {
  name = "main"
}
