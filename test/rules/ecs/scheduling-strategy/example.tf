resource "aws_ecs_service" "web" {
  name            = "web"
  cluster         = var.cluster
  task_definition = var.task_definition
  desired_count   = 2
  launch_type     = "FARGATE"
  scheduling_strategy = "DAEMON"
                        ~~~~~~~~ ecs/scheduling-strategy: scheduling_strategy is "DAEMON", but Fargate has no instances to run one task on each of; ECS takes only REPLICA here [suggest]

  network_configuration {
    subnets = var.subnets
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}
