resource "aws_ecr_repository" "orders" {
  name = "orders"
}

resource "aws_ecr_repository" "quiet" {
  name = "quiet"
}

variable "tag" {
  type = string
}

resource "aws_ecs_task_definition" "orders" {
  family                   = "orders"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024
  execution_role_arn       = "arn:aws:iam::111122223333:role/ecs"
  container_definitions = jsonencode([
    {
      name         = "orders"
      image        = "${aws_ecr_repository.orders.repository_url}:${var.tag}"
      essential    = true
      portMappings = [{ containerPort = 8000 }]
      healthCheck = {
        command     = ["CMD-SHELL", "curl -f http://localhost:8000/health || exit 1"]
                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-command (warning): the health check runs curl, which "node:22-alpine" does not have, and the Dockerfile does not install; every check fails with: curl: not found, and ECS stops the task [suggest]
        startPeriod = 180
      }
    },
  ])
}

resource "aws_ecs_task_definition" "quiet" {
  family                   = "quiet"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024
  execution_role_arn       = "arn:aws:iam::111122223333:role/ecs"
  container_definitions = jsonencode([
    {
      name         = "quiet"
      image        = "${aws_ecr_repository.quiet.repository_url}:${var.tag}"
      essential    = true
      portMappings = [{ containerPort = 8000 }]
      healthCheck = {
        command     = ["CMD-SHELL", "curl -f http://localhost:8000/health || exit 1"]
        startPeriod = 180
      }
    },
  ])
}
