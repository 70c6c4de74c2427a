variable "password" {
  default = ""
            ^^ ecs/empty-credential: the empty password comes from here
}

resource "aws_ecs_task_definition" "web" {
  family = "web"
  container_definitions = jsonencode([{
    name  = "web"
    image = "example/web:1"
    memory = 512
    environment = [
      { name = "DB_PASSWORD", value = var.password },
                                      ~~~~~~~~~~~~ ecs/empty-credential: DB_PASSWORD is empty; the database answers: password authentication failed
                                      ~~~~~~~~~~~~ ecs/plaintext-secret (information): DB_PASSWORD is a secret, by its name; whoever can see the task definition can read it
      { name = "SQLALCHEMY_DATABASE_URI", value = "postgresql+asyncpg://web:${var.password}@db.example.com/web" },
                                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret (information): SQLALCHEMY_DATABASE_URI is a URL with a password in it; whoever can see the task definition can read it
                                                                              ~~~~~~~~~~~~ ecs/empty-credential: the password in SQLALCHEMY_DATABASE_URI is empty; the database answers: password authentication failed
      { name = "MONGO", value = "mongodb://web:@db.example.com/web" },
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/empty-credential: the password in MONGO is empty; the database answers: password authentication failed
    ]
  }])
}
