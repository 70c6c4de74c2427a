resource "aws_ecs_service" "web" {
  name            = "web"
  cluster         = var.cluster
  task_definition = var.task_definition
  desired_count   = 1
  launch_type     = "FARGATE"

  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 100
                                       ~~~ ecs/deployment-percentages: 100 to 100 percent let no deployment begin: of 1 task at least 1 must run and at most 1 may; ECS says: unable to stop or start tasks during a deployment because of the service deployment configuration [suggest]

  network_configuration {
    subnets = var.subnets
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}
