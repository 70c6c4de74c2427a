resource "aws_iam_role" "execution" {
  name = "orders-execution"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }]
  })
}

resource "aws_ecs_task_definition" "orders" {
  family = "orders"
  memory = 512
  execution_role_arn = aws_iam_role.execution.name
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/role-arn: execution_role_arn is the name of aws_iam_role.execution, "orders-execution", a name and no ARN; Terraform answers: "execution_role_arn" (orders-execution) is an invalid ARN: arn: invalid prefix [fix]
  container_definitions = jsonencode([{ name = "app", image = "public.ecr.aws/docker/library/nginx:1.29" }])
}
