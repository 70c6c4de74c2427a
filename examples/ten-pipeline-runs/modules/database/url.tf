# `could not translate host name "tiktimer-dev-db" to address`: an identifier is no host name.
resource "aws_ssm_parameter" "database_url" {
  name  = "/${var.environment}/database-url"
  type  = "SecureString"
  value = "postgresql://tiktimer:${random_password.master.result}@${aws_db_instance.main.identifier}:5432/tiktimer"
}
