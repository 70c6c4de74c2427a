module "database" {
  source = "./database"
}

module "app" {
  source      = "./app"
  db_password = var.db_password
                ^^^^^^^^^^^^^^^ ecs/empty-credential: the empty password comes from here
  token       = ""
}

variable "db_password" {
  default = ""
            ^^ ecs/empty-credential: the empty password comes from here
}

# The root's own.
resource "aws_ecs_task_definition" "migrate" {
  family = "migrate"
  container_definitions = jsonencode([{
    name   = "migrate"
    image  = "example/migrate:1"
    memory = 512
    environment = [
      { name = "URL", value = "postgresql://web:${var.db_password}@${module.database.address}/web" },
                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret (information): URL is a URL with a password in it; whoever can see the task definition can read it
                                                  ~~~~~~~~~~~~~~~ ecs/empty-credential: the password in URL is empty; the database answers: password authentication failed [suggest]
    ]
  }])
}
