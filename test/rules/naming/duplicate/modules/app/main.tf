variable "name" {}

resource "aws_iam_role" "execution" {
  name = "ecs-execution"
         ~~~~~~~~~~~~~~~ naming/duplicate: module.api.aws_iam_role.execution has the name "ecs-execution" already; IAM answers: EntityAlreadyExists: Role with name ecs-execution already exists
}

resource "aws_iam_role" "task" {
  name = "${var.name}-task"
}
