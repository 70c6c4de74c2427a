variable "filled" {}

resource "aws_secretsmanager_secret" "app" {
  name = "app"
}

resource "aws_secretsmanager_secret" "prefixed" {
  name_prefix = "airflow/config/"
}

resource "aws_ssm_parameter" "app" {
  name  = "app"
  type  = "SecureString"
  value = var.filled
}

resource "aws_ecs_task_definition" "web" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/missing-execution-role: aws_ecs_task_definition.web has no execution role, with which ECS reads secrets; it answers: When you are specifying container secrets, you must also specify a value for 'executionRoleArn'
  family = "web"
  container_definitions = jsonencode([{
    name  = "web"
    image = "example/web:1"
    memory = 512
    environment = [
      { name = "A_SECRET_ARN", value = aws_secretsmanager_secret.app.arn },
      { name = "AIRFLOW__CORE__FERNET_KEY_SECRET", value = substr(aws_secretsmanager_secret.prefixed.name, 45, -1) },
      { name = "DB_SECRET", value = aws_secretsmanager_secret.app.arn },
      { name = "DB_SECRET", value = aws_secretsmanager_secret.app.name },
      { name = "DB_SECRET", value = "prod/web/database" },
      { name = "API_KEY", value = aws_ssm_parameter.app.name },
      { name = "API_KEY", value = "/app/api-key" },
      { name = "SECRET_NAME", value = "web-database" },
      { name = "SECRET_ID", value = var.filled },
      { name = "PASSWORD_FILE", value = "/run/secrets/password" },
      { name = "POSTGRES_PASSWORD", value = "/run/secrets/password" },
      { name = "SECRET_KEY_PREFIX", value = "app" },
      { name = "TOKEN_URL", value = "https://login.example.com/oauth/token" },
      { name = "TOKEN", value = "https://login.example.com/oauth/token" },
      { name = "TOKEN_TTL", value = "3600" },
      { name = "MAX_TOKEN", value = "100000000" },
      { name = "MAX_TOKENS", value = "4096" },
      { name = "REQUIRE_PASSWORD", value = "true" },
      { name = "MYSQL_ALLOW_EMPTY_PASSWORD", value = "1" },
      { name = "MYSQL_RANDOM_ROOT_PASSWORD", value = "please" },
      { name = "SMTP_PASSWORD", value = "" },
      { name = "ENABLE_TOKEN", value = var.filled },
      { name = "S3_OBJECT_KEY", value = "organisations.yml" },
      { name = "KMS_KEY", value = "alias/app" },
      { name = "ENCRYPTION_KEY", value = "alias/app" },
      { name = "NEXT_PUBLIC_MAPBOX_TOKEN", value = "pk.correct-horse" },
      { name = "VITE_API_KEY", value = "correct-horse" },
      { name = "PUBLIC_KEY", value = "AIza00000000000000000000000000000000000" },
      { name = "STRIPE_PUBLISHABLE_KEY", value = "pk_live_00000000000000000000" },
      { name = "AWS_ACCESS_KEY_ID", value = "AKIAIOSFODNN7EXAMPLE" },
      { name = "DATABASE_URL", value = "postgresql://web@db.example.com/web" },
      { name = "DATABASE_URL", value = "postgresql://web:web@localhost:5432/web" },
      { name = "REDIS_URL", value = "redis://cache.example.com:6379/0" },
      { name = "SENTRY_DSN", value = "https://0123456789abcdef@o1.ingest.sentry.io/1" },
      { name = "NOTE", value = "the password: correct-horse" },
      { name = "COMPASS", value = "north" },
      { name = "PWD", value = "/app" },
      { name = var.filled, value = "correct-horse" },
      { name = "TASK", value = "sk-this-is-not-a-key" },
    ]
    secrets = [
      { name = "DB_PASSWORD", valueFrom = aws_secretsmanager_secret.app.arn },
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ecs/missing-execution-role: what it is needed for
    ]
  }])
}
