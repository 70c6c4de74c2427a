resource "aws_db_instance" "main" {
  identifier = "tiktimer"
}

output "id" {
  value = aws_db_instance.main.identifier
}
output "whole" {
  value = aws_db_instance.main
}
