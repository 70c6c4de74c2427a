variable "role" {}

locals {
  shared = [
    { name = "DB_HOST", valueFrom = "/web/host" },
             ^^^^^^^^^ ecs/duplicate-variable: DB_HOST in secrets
    { name = "DB_USER", valueFrom = "/web/user" },
             ^^^^^^^^^ ecs/duplicate-variable: DB_USER for the first time
  ]
}

resource "aws_ecs_task_definition" "web" {
  family             = "web"
  execution_role_arn = var.role
  container_definitions = jsonencode([
    {
      name        = "web"
      image       = "example/web:1"
      memory      = 512
      environment = [{ name = "DB_HOST", value = "db.example.com" }]
                              ~~~~~~~~~ ecs/duplicate-variable: DB_HOST is in secrets as well; ECS answers: The secret name must be unique and not shared with any new or existing environment variables set on the container, such as 'DB_HOST' [fix]
      secrets     = concat(local.shared, [{ name = "DB_USER", valueFrom = "/web/other" }])
                                                   ~~~~~~~~~ ecs/duplicate-variable: DB_USER is in secrets twice; ECS answers: The secret name must be unique and not shared with any new or existing environment variables set on the container, such as 'DB_USER'
    },
  ])
}
