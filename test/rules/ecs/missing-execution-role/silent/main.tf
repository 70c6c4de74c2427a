variable "role" {}

variable "image" {}

# Images that anybody may pull, and no logs.
resource "aws_ecs_task_definition" "public" {
  family                   = "public"
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  cpu                      = 256
  memory                   = 512
  container_definitions    = jsonencode([{ name = "app", image = "public.ecr.aws/docker/library/nginx:1.29", secrets = [] }])
}

# The instance's role serves on EC2.
resource "aws_ecs_task_definition" "ec2" {
  family = "ec2"
  memory = 512
  container_definitions = jsonencode([{
    name             = "app"
    image            = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1.4.0"
    logConfiguration = { logDriver = "awslogs", options = {} }
                                     ~~~~~~~~~ ecs/log-configuration: awslogs-region and awslogs-group are missing; ECS answers: Log driver awslogs requires options: awslogs-region, awslogs-group
  }])
}

resource "aws_ecs_task_definition" "given" {
  family                   = "given"
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = var.role
  container_definitions    = jsonencode([{ name = "app", image = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1" }])
}

resource "aws_ecs_task_definition" "unknown" {
  family                   = "unknown"
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  cpu                      = 256
  memory                   = 512
  container_definitions    = jsonencode([{ name = "app", image = var.image, secrets = [{ name = "A", valueFrom = var.role }] }])
}
