resource "random_password" "master" {
  length  = 32
  special = false
}

resource "aws_db_instance" "main" {
  identifier          = "web"
  engine              = "postgres"
  username            = "web"
  password            = random_password.master.result
  skip_final_snapshot = true
}

output "address" {
  value = aws_db_instance.main.address
}

output "password" {
  value     = random_password.master.result
  sensitive = true
}

output "db_password" {
  value     = aws_db_instance.main.password
  sensitive = true
}
