resource "random_password" "master" {
  length  = 32
  special = false
}

locals {
  password = random_password.master.result
}

resource "aws_db_instance" "main" {
  identifier          = "web"
  engine              = "postgres"
  username            = "web"
  password            = local.password
  skip_final_snapshot = true
}

output "address" {
  value = aws_db_instance.main.address
}

output "url" {
  value     = "postgresql://web:${local.password}@${aws_db_instance.main.address}/web"
  sensitive = true
}

output "db_password" {
  value     = aws_db_instance.main.password
  sensitive = true
}
