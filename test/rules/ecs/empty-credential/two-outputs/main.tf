module "database" {
  source = "./database"
}

variable "db_password" {
  default = ""
            ^^ ecs/empty-credential: the empty password comes from here
}

resource "aws_ecs_task_definition" "web" {
  family = "web"
  container_definitions = jsonencode([{
    name   = "web"
    image  = "example/web:1"
    memory = 512
    environment = [
      { name = "URL", value = "postgresql://web:${var.db_password}@${module.database.address}/web" },
                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret (information): URL is a URL with a password in it; whoever can see the task definition can read it
                                                  ~~~~~~~~~~~~~~~ ecs/empty-credential: the password in URL is empty; the database answers: password authentication failed
    ]
  }])
}
