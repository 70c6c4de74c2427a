variable "environment" {
  type    = string
  default = "stage"
}

data "aws_caller_identity" "current" {}

resource "aws_secretsmanager_secret" "database" {
  name = "agentic/${var.environment}/database"
}

resource "aws_ecs_task_definition" "api" {
  family                   = "agentic-${var.environment}-api"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024
  execution_role_arn       = aws_iam_role.execution.arn

  container_definitions = jsonencode([
    {
      name      = "api"
      image     = "111122223333.dkr.ecr.us-east-1.amazonaws.com/agentic-api:${var.image_tag}"
      essential = true
      secrets = [
        {
          # Typed by hand from the console's list, which shows names. The secret is in this very file.
          name      = "DB_PASSWORD"
          valueFrom = "arn:aws:secretsmanager:us-east-1:111122223333:secret:agentic/stage/database:password::"
        },
        {
          name      = "OPENAI_API_KEY"
          valueFrom = "arn:aws:secretsmanager:us-east-1:111122223333:secret:agentic/stage/openai"
        },
        {
          # Right: AWS's own suffix.
          name      = "JWT_KEY"
          valueFrom = "arn:aws:secretsmanager:us-east-1:111122223333:secret:agentic/stage/jwt-Xk2Pq9"
        },
      ]
    },
  ])
}

variable "image_tag" {
  type = string
}

resource "aws_iam_role" "execution" {
  name = "agentic-${var.environment}-execution"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}
