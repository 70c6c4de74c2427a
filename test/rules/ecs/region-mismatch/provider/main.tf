# The region of the task is that of its provider.
provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "eu-west-1"
}

variable "region" {}

resource "aws_cloudwatch_log_group" "app" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ecs/region-mismatch: the log group
  name = "/ecs/app"
}

resource "aws_cloudwatch_log_group" "west" {
  provider = aws.west
  name     = "/ecs/west"
}

resource "aws_ecs_task_definition" "made" {
  family = "made"
  memory = 512

  container_definitions = jsonencode([{
    name             = "app"
    image            = "public.ecr.aws/docker/library/nginx:1.29"
    logConfiguration = { logDriver = "awslogs", options = { awslogs-group = aws_cloudwatch_log_group.app.name, awslogs-region = "eu-west-1" } }
                                                                                                                                ~~~~~~~~~~~ ecs/region-mismatch (warning): the logs go to eu-west-1, and aws_cloudwatch_log_group.app is made in us-east-1; the task stops with: The specified log group does not exist
  }])
}

resource "aws_ecs_task_definition" "alone" {
  family             = "alone"
  memory             = 512
  execution_role_arn = "arn:aws:iam::111122223333:role/execution"

  container_definitions = jsonencode([{
    name    = "app"
    image   = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/app:1"
    secrets = [{ name = "KEY", valueFrom = "arn:aws:ssm:eu-west-1:111122223333:parameter/app/key" }]
                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/region-mismatch: this parameter is in eu-west-1 and the task runs in us-east-1; where that is not meant, the task stops with: invalid ssm parameters
  }])
}

# Right.
resource "aws_ecs_task_definition" "right" {
  family             = "right"
  memory             = 512
  execution_role_arn = "arn:aws:iam::111122223333:role/execution"

  container_definitions = jsonencode([{
    name             = "app"
    image            = "public.ecr.aws/docker/library/nginx:1.29"
    secrets          = [{ name = "KEY", valueFrom = "arn:aws:ssm:us-east-1:111122223333:parameter/app/key" }]
    logConfiguration = { logDriver = "awslogs", options = { awslogs-group = "/ecs/app", awslogs-region = "us-east-1" } }
  }])
}

resource "aws_ecs_task_definition" "west" {
  provider = aws.west
  family   = "west"
  memory   = 512

  container_definitions = jsonencode([{
    name             = "app"
    image            = "public.ecr.aws/docker/library/nginx:1.29"
    logConfiguration = { logDriver = "awslogs", options = { awslogs-group = aws_cloudwatch_log_group.west.name, awslogs-region = "eu-west-1" } }
  }])
}

# Not known.
resource "aws_ecs_task_definition" "unknown" {
  family = "unknown"
  memory = 512

  container_definitions = jsonencode([{
    name             = "app"
    image            = "public.ecr.aws/docker/library/nginx:1.29"
    logConfiguration = { logDriver = "awslogs", options = { awslogs-group = "/ecs/app", awslogs-region = var.region } }
  }])
}
