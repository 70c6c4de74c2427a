data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }
  }
}

# Of two roles that tasks may assume, one is made for it.
resource "aws_iam_role" "task" {
  name               = "task"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role" "execution" {
  name               = "execution"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy_attachment" "execution" {
  role       = aws_iam_role.execution.id
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"
}

resource "aws_iam_role_policy_attachment" "parameters" {
  role       = aws_iam_role.execution.id
  policy_arn = "arn:aws:iam::aws:policy/AmazonSSMReadOnlyAccess"
}

# On EC2, secrets still need one.
resource "aws_ecs_task_definition" "ec2" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/missing-execution-role: aws_ecs_task_definition.ec2 has no execution role, with which ECS reads secrets; it answers: When you are specifying container secrets, you must also specify a value for 'executionRoleArn' [fix]
  family        = "ec2"
  task_role_arn = aws_iam_role.task.arn
  container_definitions = jsonencode([{
    name    = "app"
    image   = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1.4.0"
    memory  = 512
    secrets = [{ name = "TOKEN", valueFrom = "token" }]
                                             ^^^^^^^ ecs/missing-execution-role: what it is needed for
  }])
}
