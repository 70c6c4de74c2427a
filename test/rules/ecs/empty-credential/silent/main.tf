variable "password" {}

variable "empty" {
  default = ""
}

resource "aws_ecs_task_definition" "web" {
  family = "web"
  container_definitions = jsonencode([{
    name  = "web"
    image = "example/web:1"
    memory = 512
    environment = [
      { name = "DATABASE_URL", value = "postgresql://web:${var.password}@db.example.com/web" },
                                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret (information): DATABASE_URL is a URL with a password in it; whoever can see the task definition can read it
      { name = "DB_PASSWORD", value = var.password },
                                      ~~~~~~~~~~~~ ecs/plaintext-secret (information): DB_PASSWORD is a secret, by its name; whoever can see the task definition can read it
      { name = "SMTP_PASSWORD", value = var.empty },
                                        ~~~~~~~~~ ecs/plaintext-secret (information): SMTP_PASSWORD is a secret, by its name; whoever can see the task definition can read it
      { name = "REDIS_PASSWORD", value = "" },
      { name = "REDIS_URL", value = "redis://default:@cache.example.com:6379" },
      { name = "DATABASE_URL", value = "postgresql://web@db.example.com/web" },
      { name = "DATABASE_URL", value = "postgresql://web:@localhost/web" },
      { name = "HINT", value = "${var.password}@db" },
      { name = "NOTE", value = "http://user:@host has none" },
    ]
  }])
}
