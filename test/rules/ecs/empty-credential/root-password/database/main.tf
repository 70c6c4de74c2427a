variable "password" {
  type      = string
  sensitive = true
}

resource "aws_db_instance" "main" {
  identifier          = "web"
  engine              = "postgres"
  username            = "web"
  password            = var.password
  skip_final_snapshot = true
}
