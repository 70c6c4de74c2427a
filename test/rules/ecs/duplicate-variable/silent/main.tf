variable "role" {}

variable "name" {}

resource "aws_ecs_task_definition" "web" {
  family             = "web"
  execution_role_arn = var.role
  container_definitions = jsonencode([
    {
      name   = "web"
      image  = "example/web:1"
      memory = 512
      environment = [
        { name = "DB_HOST", value = "a" },
        { name = "DB_HOST", value = "b" },
        { name = "db_user", value = "b" },
        { name = var.name, value = "b" },
      ]
      secrets = [
        { name = "DB_USER", valueFrom = "/web/user" },
        { name = var.name, valueFrom = "/web/user" },
      ]
    },
    {
      name    = "side"
      image   = "example/side:1"
      memory  = 512
      secrets = [{ name = "DB_HOST", valueFrom = "/web/host" }]
    },
  ])
}
