import {
  to = aws_db_instance.main
  id = "tiktimer"
}

resource "random_password" "db" {
  length           = 24
  override_special = "-._~"
}

resource "aws_db_instance" "main" {
  password = random_password.db.result
}

output "database_url" {
~~~~~~~~~~~~~~~~~~~~~ terraform/sensitive-output: output.database_url holds random_password.db.result, which is sensitive, and is not marked so; planning answers: Output refers to sensitive values [fix]
  description = "For psql"
  value       = "postgresql://tiktimer:${random_password.db.result}@${aws_db_instance.main.address}:5432/tiktimer"
                                         ^^^^^^^^^^^^^^^^^^^^^^^^^ terraform/sensitive-output: random_password.db.result is sensitive
}
