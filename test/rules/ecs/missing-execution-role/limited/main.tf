# A role that tasks may assume under a condition is not offered.
resource "aws_iam_role" "limited" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
      Condition = { ArnLike = { "aws:SourceArn" = "arn:aws:ecs:eu-west-1:111122223333:*" } }
    }]
  })
}

resource "aws_ecs_task_definition" "app" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/missing-execution-role: aws_ecs_task_definition.app has no execution role, with which ECS reads secrets; it answers: When you are specifying container secrets, you must also specify a value for 'executionRoleArn'
  family                   = "app"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512

  container_definitions = jsonencode([{
    name    = "app"
    image   = "public.ecr.aws/docker/library/nginx:1.29"
    secrets = [{ name = "KEY", valueFrom = "arn:aws:ssm:eu-west-1:111122223333:parameter/key" }]
                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ecs/missing-execution-role: what it is needed for
  }])
}
