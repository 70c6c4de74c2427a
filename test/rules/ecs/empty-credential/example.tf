variable "db_password" {
  default = ""
            ^^ ecs/empty-credential: the empty password comes from here
}

resource "random_password" "database" {
  length  = 32
  special = false
}

resource "aws_db_instance" "main" {
  identifier          = "web"
  engine              = "postgres"
  username            = "web"
  password            = random_password.database.result
  skip_final_snapshot = true
}

resource "aws_ecs_task_definition" "web" {
  family = "web"
  container_definitions = jsonencode([
    {
      name  = "web"
      image = "example/web:1"
      memory = 512
      environment = [
        { name = "DATABASE_URL", value = "postgresql://web:${var.db_password}@${aws_db_instance.main.address}:5432/web" },
                                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret (information): DATABASE_URL is a URL with a password in it; whoever can see the task definition can read it
                                                             ~~~~~~~~~~~~~~~ ecs/empty-credential: the password in DATABASE_URL is empty; the database answers: password authentication failed [suggest]
      ]
    },
  ])
}
