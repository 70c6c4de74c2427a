resource "aws_ecs_task_definition" "web" {
  family                   = "web"
  requires_compatibilities = ["EC2"]
                             ~~~~~~~ ecs/run-task-compatibility: aws_ecs_service.web runs this on Fargate, but it is registered for EC2 only; ECS answers: Task definition does not support launch_type FARGATE [suggest]
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

resource "aws_ecs_service" "web" {
  name            = "web"
  cluster         = var.cluster
  task_definition = aws_ecs_task_definition.web.arn
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
