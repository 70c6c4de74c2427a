variable "region" {}

resource "aws_ecs_task_definition" "central_registry" {
  family             = "central-registry"
  memory             = 512
  execution_role_arn = "arn:aws:iam::111122223333:role/api-execution"

  container_definitions = jsonencode([
    {
      name             = "api"
      image            = "111122223333.dkr.ecr.us-east-1.amazonaws.com/api:1"
      secrets          = [{ name = "KEY", valueFrom = "arn:aws:ssm:eu-west-1:111122223333:parameter/api/key" }]
      logConfiguration = { logDriver = "awslogs", options = { awslogs-group = "/ecs/api", awslogs-region = "eu-west-1" } }
    },
  ])
}

resource "aws_ecs_task_definition" "unknown" {
  family             = "unknown"
  memory             = 512
  execution_role_arn = "arn:aws:iam::111122223333:role/api-execution"

  container_definitions = jsonencode([
    {
      name             = "api"
      image            = "111122223333.dkr.ecr.${var.region}.amazonaws.com/api:1"
      secrets          = [{ name = "KEY", valueFrom = "/api/key" }]
      logConfiguration = { logDriver = "awslogs", options = { awslogs-group = "/ecs/api", awslogs-region = "us-east-1" } }
    },
  ])
}

# AWS hands its own images out in every region.
resource "aws_ecs_task_definition" "router" {
  family             = "router"
  memory             = 512
  execution_role_arn = "arn:aws:iam::111122223333:role/api-execution"

  container_definitions = jsonencode([
    {
      name             = "router"
      image            = "906394416424.dkr.ecr.us-east-1.amazonaws.com/aws-for-fluent-bit:stable"
      logConfiguration = { logDriver = "awslogs", options = { awslogs-group = "/ecs/api", awslogs-region = "us-west-2" } }
    },
  ])
}
