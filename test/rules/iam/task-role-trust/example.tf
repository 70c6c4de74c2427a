resource "aws_iam_role" "execution" {
  name = "app-execution"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ecs.amazonaws.com" }
                              ~~~~~~~~~~~~~~~~~~~ iam/task-role-trust: aws_iam_role.execution may be assumed by "ecs.amazonaws.com", not by "ecs-tasks.amazonaws.com"; ECS answers: ECS was unable to assume the role that was provided for this task [fix]
    }]
  })
}

resource "aws_ecs_task_definition" "app" {
  family                = "app"
  execution_role_arn    = aws_iam_role.execution.arn
  ^^^^^^^^^^^^^^^^^^ iam/task-role-trust: execution_role_arn of aws_ecs_task_definition.app
  container_definitions = jsonencode([{ name = "app", image = "nginx:1.29", memory = 512 }])
}
