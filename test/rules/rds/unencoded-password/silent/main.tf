resource "random_password" "default" {
  length = 24
}

resource "random_password" "none" {
  length  = 24
  special = false
}

resource "random_password" "documented" {
  length           = 24
  override_special = "!#$%&*()-_=+[]{}<>:?"
}

resource "random_password" "harmless" {
  length           = 24
  override_special = "-._~!*"
}

resource "random_password" "unknown" {
  length           = 24
  special          = var.special
  override_special = var.characters
}

resource "random_password" "unknown_characters" {
  length           = 24
  override_special = var.characters
}

resource "random_password" "either" {
  length  = 24
  special = var.special ? true : false
}

resource "random_string" "suffix" {
  length = 8
}

resource "aws_db_instance" "none" {
  password = random_password.none.result
}

resource "aws_db_instance" "documented" {
  password = random_password.documented.result
}

resource "aws_db_instance" "unknown" {
  password = random_password.unknown.result
}

resource "aws_db_instance" "unknown_characters" {
  password = random_password.unknown_characters.result
}

resource "aws_db_instance" "either" {
  password = random_password.either.result
}

resource "aws_db_instance" "hashed" {
  password = sha256(random_password.default.result)
}

resource "aws_db_instance" "replaced" {
  password = replace(random_password.default.result, "/[/@\" ]/", "_")
}

resource "aws_db_instance" "of_another_kind" {
  password = random_password.default.bcrypt_hash
}

resource "aws_db_instance" "not_declared_here" {
  password = random_password.elsewhere.result
}

resource "aws_ssm_parameter" "encoded" {
  name  = "encoded"
  value = "postgres://app:${urlencode(random_password.default.result)}@db.internal/app"
}

resource "aws_ssm_parameter" "replaced" {
  name  = "replaced"
  value = "postgres://app:${replace(random_password.default.result, "/[^A-Za-z0-9]/", "_")}@db.internal/app"
}

resource "aws_ssm_parameter" "encoded_document" {
  name  = "encoded-document"
  value = jsonencode({ url = "postgres://app:${replace(random_password.default.result, "/[^A-Za-z0-9]/", "_")}@db.internal/app" })
}

resource "aws_secretsmanager_secret_version" "encoded" {
  secret_id = "encoded"
  secret_string = jsonencode({
    password = random_password.default.result
    url      = "postgres://app:${urlencode(random_password.default.result)}@db.internal/app"
    replaced = "postgres://app:${replace(random_password.default.result, "/[^A-Za-z0-9]/", "_")}@db.internal/app"
  })
}

resource "aws_ssm_parameter" "harmless" {
  name  = "harmless"
  value = "postgres://app:${random_password.harmless.result}@db.internal/app"
}

resource "aws_ssm_parameter" "no_url" {
  name  = "no-url"
  value = "host=db.internal user=app password=${random_password.default.result}"
}

resource "aws_ssm_parameter" "alone" {
  name  = "alone"
  value = random_password.default.result
}

resource "aws_ssm_parameter" "in_the_query" {
  name  = "in-the-query"
  value = "https://example.com/login?token=${random_password.default.result}"
}

resource "aws_ssm_parameter" "as_the_host" {
  name  = "as-the-host"
  value = "https://example.com:${random_password.default.result}"
}

resource "aws_ssm_parameter" "another_string" {
  name  = "another-string"
  value = "postgres://app:${random_string.suffix.result}@db.internal/app"
}

variable "special" {
  type = bool
}

variable "characters" {
  type = string
}

# SQLAlchemy finds the end of a password at the @ alone.
resource "random_password" "alchemy" {
  length           = 24
  override_special = "#?/[]:"
}

resource "aws_ssm_parameter" "alchemy" {
  name  = "/tiktimer/alchemy-url"
  type  = "SecureString"
  value = "postgresql+psycopg2://tiktimer:${random_password.alchemy.result}@db.example.com:5432/tiktimer"
}
