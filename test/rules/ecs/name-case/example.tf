resource "aws_ecs_cluster" "main" {
  name = "tiktimer-dev"
}

resource "aws_ecs_task_definition" "web" {
  family                   = "web"
  requires_compatibilities = ["FARGATE"]
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
  cluster         = "TikTimer-dev"
                    ~~~~~~~~~~~~~~ ecs/name-case: "TikTimer-dev" is defined as "tiktimer-dev", and ECS tells the two apart: ClusterNotFoundException: Cluster not found [fix]
  task_definition = aws_ecs_task_definition.web.arn
  desired_count   = 2
  launch_type     = "FARGATE"

  network_configuration {
    subnets = var.subnets
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}
