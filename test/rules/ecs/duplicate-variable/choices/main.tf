variable "token" {}

# Of two lists that one may choose between there is one.
resource "aws_ecs_task_definition" "either" {
  family             = "either"
  memory             = 512
  execution_role_arn = "arn:aws:iam::111122223333:role/pull"

  container_definitions = jsonencode([
    {
      name  = "web"
      image = "public.ecr.aws/docker/library/nginx:1.29"
      secrets = concat(
        [{ name = "DB_USER", valueFrom = "/web/user" }],
        var.token != "" ? [{ name = "API_TOKEN", valueFrom = var.token }] : [],
      )
    },
  ])
}
