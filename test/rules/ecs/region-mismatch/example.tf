resource "aws_ecs_task_definition" "api" {
  family             = "api"
  memory             = 512
  execution_role_arn = "arn:aws:iam::111122223333:role/api-execution"

  container_definitions = jsonencode([
    {
      name             = "api"
      image            = "111122223333.dkr.ecr.us-east-1.amazonaws.com/api:1"
      secrets          = [{ name = "KEY", valueFrom = "arn:aws:ssm:eu-west-1:111122223333:parameter/api/key" }]
                                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/region-mismatch: this parameter is in eu-west-1 and all else of this task is in us-east-1; where that is not meant, the task stops with: invalid ssm parameters
      logConfiguration = { logDriver = "awslogs", options = { awslogs-group = "/ecs/api", awslogs-region = "us-east-1" } }
    },
  ])
}
