resource "aws_ecs_cluster" "main" {
  name = "main"
}

resource "aws_ecs_task_definition" "nothing" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/run-task-compatibility: aws_ecs_service.nothing runs this on Fargate, but its network mode is bridge and it has no cpu and it has no memory; ECS answers: Task definition does not support launch_type FARGATE
  family                   = "nothing"
  execution_role_arn       = var.execution_role_arn
  container_definitions = jsonencode([
    {
      name         = "web"
                     ~~~~~ ecs/container-resources: neither this container nor its task has memory; ECS answers: Invalid setting for container 'web'. At least one of 'memory' or 'memoryReservation' must be specified [suggest]
      image        = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/web:1.4.0"
      portMappings = [{ containerPort = 8080 }]
    },
  ])
}

resource "aws_ecs_service" "nothing" {
  name            = "nothing"
  cluster         = aws_ecs_cluster.main.id
  task_definition = aws_ecs_task_definition.nothing.arn
  desired_count   = 2
  launch_type     = "FARGATE"
  ^^^^^^^^^^^ ecs/run-task-compatibility: where it runs on Fargate

  network_configuration {
    subnets = var.subnets
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}

resource "aws_ecs_task_definition" "bridge" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/run-task-compatibility: aws_ecs_service.bridge runs this on Fargate, but its network mode is bridge; ECS answers: Task definition does not support launch_type FARGATE [suggest]
  family                   = "bridge"
  network_mode             = "bridge"
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = var.execution_role_arn
  container_definitions = jsonencode([
    {
      name         = "web"
      image        = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/web:1.4.0"
      portMappings = [{ containerPort = 8080 }]
    },
  ])
}

resource "aws_ecs_service" "bridge" {
  name            = "bridge"
  cluster         = aws_ecs_cluster.main.id
  task_definition = aws_ecs_task_definition.bridge.arn
  desired_count   = 2
  launch_type     = "FARGATE"
  ^^^^^^^^^^^ ecs/run-task-compatibility: where it runs on Fargate

  network_configuration {
    subnets = var.subnets
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}

resource "aws_ecs_task_definition" "both" {
  family                   = "both"
  requires_compatibilities = ["EC2"]
                             ~~~~~~~ ecs/run-task-compatibility: aws_ecs_service.both runs this on Fargate, but it is registered for EC2 only and its network mode is host; ECS answers: Task definition does not support launch_type FARGATE [suggest]
  network_mode             = "host"
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = var.execution_role_arn
  container_definitions = jsonencode([
    {
      name         = "web"
      image        = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/web:1.4.0"
      portMappings = [{ containerPort = 8080 }]
    },
  ])
}

resource "aws_ecs_service" "both" {
  name            = "both"
  cluster         = aws_ecs_cluster.main.id
  task_definition = aws_ecs_task_definition.both.arn
  desired_count   = 2
  launch_type     = "FARGATE"
  ^^^^^^^^^^^ ecs/run-task-compatibility: where it runs on Fargate

  network_configuration {
    subnets = var.subnets
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}
