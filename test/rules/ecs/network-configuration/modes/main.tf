resource "aws_ecs_cluster" "main" {
  name = "main"
}

resource "aws_ecs_task_definition" "awsvpc" {
  family                   = "awsvpc"
  requires_compatibilities = ["EC2"]
  network_mode             = "awsvpc"
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

resource "aws_ecs_service" "awsvpc" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/network-configuration: no subnets are named, though aws_ecs_task_definition.awsvpc has network_mode "awsvpc"; ECS answers: Network Configuration must be provided when networkMode 'awsvpc' is specified
  name            = "awsvpc"
  cluster         = aws_ecs_cluster.main.id
  task_definition = aws_ecs_task_definition.awsvpc.arn
  desired_count   = 2
  launch_type     = "EC2"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}

resource "aws_ecs_task_definition" "bridge" {
  family                   = "bridge"
  requires_compatibilities = ["EC2"]
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
  launch_type     = "EC2"

  network_configuration {
  ~~~~~~~~~~~~~~~~~~~~~ ecs/network-configuration: subnets are named, though aws_ecs_task_definition.bridge has network_mode "bridge"; ECS answers: Network Configuration is not valid for the given networkMode of this task definition
    subnets = var.subnets
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}

resource "aws_ecs_task_definition" "default" {
  family                   = "default"
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

resource "aws_ecs_service" "default" {
  name            = "default"
  cluster         = aws_ecs_cluster.main.id
  task_definition = aws_ecs_task_definition.default.arn
  desired_count   = 2
  launch_type     = "EC2"

  network_configuration {
  ~~~~~~~~~~~~~~~~~~~~~ ecs/network-configuration: subnets are named, though aws_ecs_task_definition.default has no network mode, which means bridge; ECS answers: Network Configuration is not valid for the given networkMode of this task definition
    subnets = var.subnets
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}
