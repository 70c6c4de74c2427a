resource "aws_ecs_service" "web" {
  name            = "web"
  cluster         = aws_ecs_cluster.main.id
  task_definition = var.task_definition
  desired_count   = 1
  launch_type     = "FARGATE"

  deployment_minimum_healthy_percent = 50
  deployment_maximum_percent         = 100
                                       ~~~ ecs/deployment-percentages: 50 to 100 percent let no deployment begin: of 1 task at least 1 must run and at most 1 may; ECS says: unable to stop or start tasks during a deployment because of the service deployment configuration [suggest]

  network_configuration {
    subnets = var.subnets
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}

resource "aws_ecs_service" "default" {
  name            = "default"
  cluster         = aws_ecs_cluster.main.id
  task_definition = var.task_definition
  desired_count   = 2
  launch_type     = "EC2"
  deployment_maximum_percent = 100
                               ~~~ ecs/deployment-percentages: 100 to 100 percent let no deployment begin: of 2 tasks at least 2 must run and at most 2 may; ECS says: unable to stop or start tasks during a deployment because of the service deployment configuration [suggest]

  network_configuration {
    subnets = var.subnets
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}

resource "aws_ecs_service" "half" {
  name            = "half"
  cluster         = aws_ecs_cluster.main.id
  task_definition = var.task_definition
  desired_count   = 2
  launch_type     = "FARGATE"

  deployment_minimum_healthy_percent = 67
  deployment_maximum_percent         = 149
                                       ~~~ ecs/deployment-percentages: 67 to 149 percent let no deployment begin: of 2 tasks at least 2 must run and at most 2 may; ECS says: unable to stop or start tasks during a deployment because of the service deployment configuration [suggest]

  network_configuration {
    subnets = var.subnets
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}

resource "aws_ecs_service" "unknown" {
  name            = "unknown"
  cluster         = aws_ecs_cluster.main.id
  task_definition = var.task_definition
  desired_count   = var.tasks
  launch_type     = "FARGATE"

  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 100
                                       ~~~ ecs/deployment-percentages: 100 to 100 percent let no deployment begin: all tasks must run and no more may; ECS says: unable to stop or start tasks during a deployment because of the service deployment configuration [suggest]

  network_configuration {
    subnets = var.subnets
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}

variable "tasks" {
  type = number
}

resource "aws_ecs_cluster" "main" {
  name = "main"
}
