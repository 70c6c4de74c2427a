resource "aws_ecs_service" "web" {
  name            = "web"
  cluster         = aws_ecs_cluster.main.id
  task_definition = var.task_definition
  desired_count   = 2
  scheduling_strategy = "DAEMON"
                        ~~~~~~~~ ecs/scheduling-strategy: scheduling_strategy is "DAEMON", but the deployment controller CODE_DEPLOY does not deploy daemons; ECS takes only REPLICA here [suggest]

  deployment_controller {
    type = "CODE_DEPLOY"
  }
}

resource "aws_ecs_service" "spot" {
  name            = "spot"
  cluster         = aws_ecs_cluster.main.id
  task_definition = var.task_definition
  desired_count   = 2
  scheduling_strategy = "DAEMON"
                        ~~~~~~~~ ecs/scheduling-strategy: scheduling_strategy is "DAEMON", but Fargate has no instances to run one task on each of; ECS takes only REPLICA here [suggest]

  capacity_provider_strategy {
    capacity_provider = "FARGATE_SPOT"
    weight            = 1
  }

  network_configuration {
    subnets = var.subnets
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}

resource "aws_ecs_cluster" "main" {
  name = "main"
}
