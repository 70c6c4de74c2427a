resource "aws_db_instance" "overridden" {
  skip_final_snapshot = true
}
