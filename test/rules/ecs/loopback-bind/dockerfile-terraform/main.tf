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
                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/loopback-bind: as its Dockerfile has it, uvicorn listens on 127.0.0.1 alone, while port 8000 is mapped; nothing outside of the task reaches it, and the load balancer's checks fail [suggest]
      essential    = true
      portMappings = [{ containerPort = 8000 }]
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
    },
  ])
}
