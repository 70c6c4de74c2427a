variable "role" {}

resource "aws_secretsmanager_secret" "app" {
  name = "app"
}

resource "aws_secretsmanager_secret_version" "app" {
  secret_id     = aws_secretsmanager_secret.app.id
  secret_string = jsonencode({ username = "app", password = "later", apiKey = "later" })
}

resource "aws_secretsmanager_secret" "left_alone" {
  name = "left-alone"
}

resource "aws_secretsmanager_secret_version" "left_alone" {
  secret_id     = aws_secretsmanager_secret.left_alone.id
  secret_string = jsonencode({ username = "app" })

  lifecycle {
    ignore_changes = [secret_string]
  }
}

resource "aws_secretsmanager_secret" "written_elsewhere" {
  name = "written-elsewhere"
}

resource "aws_secretsmanager_secret" "merged" {
  name = "merged"
}

resource "aws_secretsmanager_secret_version" "merged" {
  secret_id     = aws_secretsmanager_secret.merged.id
  secret_string = jsonencode(merge({ username = "app" }, var.role))
}

resource "aws_ecs_task_definition" "web" {
  family             = "web"
  execution_role_arn = var.role
  container_definitions = jsonencode([{
    name   = "web"
    image  = "example/web:1"
    memory = 512
    secrets = [
      { name = "A", valueFrom = "${aws_secretsmanager_secret.app.arn}:password::" },
      { name = "B", valueFrom = "${aws_secretsmanager_secret.app.arn}:host::" },
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-json-key: the secret holds username, password, apiKey, and no host; the task stops with: retrieved secret from Secrets Manager did not contain json key host
      { name = "C", valueFrom = "${aws_secretsmanager_secret.app.arn}:apikey::" },
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-json-key: the secret holds username, password, apiKey, and no apikey; the task stops with: retrieved secret from Secrets Manager did not contain json key apikey [fix]
      { name = "H", valueFrom = "${aws_secretsmanager_secret.app.arn}:host:AWSCURRENT:" },
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-json-key: the secret holds username, password, apiKey, and no host; the task stops with: retrieved secret from Secrets Manager did not contain json key host
      { name = "I", valueFrom = "${aws_secretsmanager_secret.app.arn}:host:AWSPREVIOUS:" },
      { name = "J", valueFrom = "${aws_secretsmanager_secret.app.arn}:::" },
      { name = "D", valueFrom = aws_secretsmanager_secret.app.arn },
      { name = "E", valueFrom = "${aws_secretsmanager_secret.left_alone.arn}:host::" },
      { name = "F", valueFrom = "${aws_secretsmanager_secret.written_elsewhere.arn}:host::" },
      { name = "G", valueFrom = "${aws_secretsmanager_secret.merged.arn}:host::" },
    ]
  }])
}
