# A condition gives nothing: whatever it says, no task may assume this one.
resource "aws_iam_role" "limited" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ec2.amazonaws.com" }
                              ~~~~~~~~~~~~~~~~~~~ iam/task-role-trust: aws_iam_role.limited may be assumed by "ec2.amazonaws.com", not by "ecs-tasks.amazonaws.com"; ECS answers: ECS was unable to assume the role that was provided for this task [suggest]
      Condition = { StringEquals = { "aws:SourceAccount" = "111122223333" } }
    }]
  })
}

resource "aws_ecs_task_definition" "limited" {
  family                = "limited"
  memory                = 512
  task_role_arn         = aws_iam_role.limited.arn
  ^^^^^^^^^^^^^ iam/task-role-trust: task_role_arn of aws_ecs_task_definition.limited
  container_definitions = jsonencode([])
}
