resource "aws_ecs_service" "agent" {
  name            = "agent"
  cluster         = aws_ecs_cluster.main.id
  task_definition = var.task_definition
  desired_count   = 2
  launch_type = "EC2"
  scheduling_strategy = "DAEMON"
}

resource "aws_ecs_service" "somewhere" {
  name            = "somewhere"
  cluster         = aws_ecs_cluster.main.id
  task_definition = var.task_definition
  desired_count   = 2
  launch_type = var.launch_type
  scheduling_strategy = "DAEMON"
}

resource "aws_ecs_service" "replica" {
  name            = "replica"
  cluster         = aws_ecs_cluster.main.id
  task_definition = var.task_definition
  desired_count   = 2
  launch_type     = "FARGATE"
  scheduling_strategy = "REPLICA"

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
  desired_count   = 2
  launch_type     = "FARGATE"
  scheduling_strategy = var.strategy

  network_configuration {
    subnets = var.subnets
  }
}

variable "launch_type" {
  type = string
}

variable "strategy" {
  type = string
}

resource "aws_ecs_cluster" "main" {
  name = "main"
}
