variable "account" {}

resource "aws_iam_role" "task" {
  name = "task"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }]
  })
}

resource "aws_iam_policy" "own" {
  name   = "own"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::app/*" }] })
}

resource "aws_iam_instance_profile" "host" {
  name = "host"
  role = aws_iam_role.task.name
}

resource "aws_ecs_task_definition" "id" {
  family = "id"
  memory = 512
  execution_role_arn = aws_iam_role.task.id
                       ~~~~~~~~~~~~~~~~~~~~ ecs/role-arn (warning): execution_role_arn is the id of aws_iam_role.task, "task", a name and no ARN; Terraform answers from the second plan on: "execution_role_arn" (task) is an invalid ARN: arn: invalid prefix [fix]
  task_role_arn      = "${aws_iam_role.task.name}"
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/role-arn: task_role_arn is the name of aws_iam_role.task, "task", a name and no ARN; Terraform answers: "task_role_arn" (task) is an invalid ARN: arn: invalid prefix [fix]
  container_definitions = jsonencode([{ name = "app", image = "public.ecr.aws/docker/library/nginx:1.29" }])
}

resource "aws_ecs_task_definition" "named" {
  family = "named"
  memory = 512
  execution_role_arn = "ecsTaskExecutionRole"
                       ~~~~~~~~~~~~~~~~~~~~~~ ecs/role-arn: execution_role_arn is "ecsTaskExecutionRole", a name and no ARN; Terraform answers: "execution_role_arn" (ecsTaskExecutionRole) is an invalid ARN: arn: invalid prefix
  container_definitions = jsonencode([{ name = "app", image = "public.ecr.aws/docker/library/nginx:1.29" }])
}

resource "aws_ecs_task_definition" "called" {
  family = "called"
  memory = 512
  task_role_arn = "task"
                  ~~~~~~ ecs/role-arn: task_role_arn is "task", a name and no ARN; Terraform answers: "task_role_arn" (task) is an invalid ARN: arn: invalid prefix [fix]
  container_definitions = jsonencode([{ name = "app", image = "public.ecr.aws/docker/library/nginx:1.29" }])
}

resource "aws_ecs_task_definition" "policy" {
  family = "policy"
  memory = 512
  execution_role_arn = aws_iam_policy.own.arn
                       ~~~~~~~~~~~~~~~~~~~~~~ ecs/role-arn: execution_role_arn is the ARN of aws_iam_policy.own, which is no role; ECS answers: Role is not valid
  container_definitions = jsonencode([{ name = "app", image = "public.ecr.aws/docker/library/nginx:1.29" }])
}

resource "aws_ecs_task_definition" "managed" {
  family = "managed"
  memory = 512
  execution_role_arn = "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/role-arn: execution_role_arn is the ARN of something else than a role, as "policy" says; ECS answers: Role is not valid
  container_definitions = jsonencode([{ name = "app", image = "public.ecr.aws/docker/library/nginx:1.29" }])
}

resource "aws_ecs_task_definition" "profile" {
  family = "profile"
  memory = 512
  task_role_arn = aws_iam_instance_profile.host.arn
                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/role-arn: task_role_arn is the ARN of aws_iam_instance_profile.host, which is no role; ECS answers: Role is not valid
  container_definitions = jsonencode([{ name = "app", image = "public.ecr.aws/docker/library/nginx:1.29" }])
}

resource "aws_ecs_task_definition" "written" {
  family = "written"
  memory = 512
  task_role_arn = "arn:aws:iam::${var.account}:instance-profile/host"
                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/role-arn: task_role_arn is the ARN of something else than a role, as "instance-profile" says; ECS answers: Role is not valid
  container_definitions = jsonencode([{ name = "app", image = "public.ecr.aws/docker/library/nginx:1.29" }])
}

resource "aws_ecs_task_definition" "cluster" {
  family = "cluster"
  memory = 512
  execution_role_arn = "arn:aws:ecs:eu-west-1:${var.account}:cluster/main"
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/role-arn: execution_role_arn is the ARN of something else than a role, as "ecs cluster" says; ECS answers: Role is not valid
  container_definitions = jsonencode([{ name = "app", image = "public.ecr.aws/docker/library/nginx:1.29" }])
}
