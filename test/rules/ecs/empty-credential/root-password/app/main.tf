variable "db_password" {
  type      = string
  sensitive = true
}

resource "aws_ecs_task_definition" "web" {
  family = "web"
  container_definitions = jsonencode([{
    name   = "web"
    image  = "example/web:1"
    memory = 512
    environment = [
      { name = "URL", value = "postgresql://web:${var.db_password}@db.example.com/web" },
                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret (information): URL is a URL with a password in it; whoever can see the task definition can read it
                                                  ~~~~~~~~~~~~~~~ ecs/empty-credential: the password in URL is empty; the database answers: password authentication failed [suggest]
    ]
  }])
}
