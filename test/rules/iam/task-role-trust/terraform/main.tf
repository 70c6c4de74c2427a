data "aws_iam_policy_document" "lambda" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com", "ec2.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "task" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/task-role-trust: aws_iam_role.task may be assumed by "lambda.amazonaws.com" and "ec2.amazonaws.com", not by "ecs-tasks.amazonaws.com"; ECS answers: ECS was unable to assume the role that was provided for this task
  assume_role_policy = data.aws_iam_policy_document.lambda.json
}

resource "aws_iam_role" "people" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/task-role-trust: aws_iam_role.people may not be assumed by "ecs-tasks.amazonaws.com"; ECS answers: ECS was unable to assume the role that was provided for this task
  name               = "people"
  assume_role_policy = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": [
        {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}},
        {"Effect": "Deny", "Action": "sts:*", "Principal": {"Service": "ec2.amazonaws.com"}}
      ]
    }
  EOT
}

# By name, and one principal that is right for somebody else.
resource "aws_iam_role" "instance" {
  name               = "instance"
  assume_role_policy = jsonencode({ Statement = { Effect = "Allow", Action = "sts:*", Principal = { Service = "ec2.amazonaws.com" } } })
                                                                                                              ~~~~~~~~~~~~~~~~~~~ iam/task-role-trust: aws_iam_role.instance may be assumed by "ec2.amazonaws.com", not by "ecs-tasks.amazonaws.com"; ECS answers: ECS was unable to assume the role that was provided for this task [suggest]
}

resource "aws_ecs_task_definition" "app" {
  family                = "app"
  memory                = 512
  execution_role_arn    = aws_iam_role.people.arn
  ^^^^^^^^^^^^^^^^^^ iam/task-role-trust: execution_role_arn of aws_ecs_task_definition.app
  task_role_arn         = aws_iam_role.task.arn
  ^^^^^^^^^^^^^ iam/task-role-trust: task_role_arn of aws_ecs_task_definition.app
  container_definitions = jsonencode([])
}

resource "aws_ecs_task_definition" "other" {
  family                = "other"
  memory                = 512
  task_role_arn         = "instance"
                          ~~~~~~~~~~ ecs/role-arn: task_role_arn is "instance", a name and no ARN; Terraform answers: "task_role_arn" (instance) is an invalid ARN: arn: invalid prefix [fix]
  ^^^^^^^^^^^^^ iam/task-role-trust: task_role_arn of aws_ecs_task_definition.other
  container_definitions = jsonencode([])
}
