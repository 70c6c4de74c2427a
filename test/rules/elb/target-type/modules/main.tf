module "balancer" {
  source = "./balancer"
}

resource "aws_ecs_service" "web" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ elb/target-type: the service
  name                              = "web"
  task_definition                   = var.task_definition
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 120

  network_configuration {
    subnets = var.subnets
  }

  load_balancer {
    target_group_arn = module.balancer.target_group_arn
    container_name   = "web"
    container_port   = 8080
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}
