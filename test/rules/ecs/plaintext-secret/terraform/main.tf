variable "password" {
  default = "correct-horse"
            ^^^^^^^^^^^^^^^ ecs/plaintext-secret: written here
}

variable "filled" {}

variable "from_file" {}

variable "prod" {}

resource "random_password" "plain" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rds/unencoded-password: the password is made here
  length = 32
}

resource "aws_secretsmanager_secret" "plain" {
  name = "plain"
}

resource "aws_secretsmanager_secret_version" "plain" {
  secret_id     = aws_secretsmanager_secret.plain.id
  secret_string = random_password.plain.result
}

resource "aws_ssm_parameter" "key" {
  name  = "key"
  type  = "SecureString"
  value = var.filled
}

resource "random_password" "kept_nowhere" {
  length = 32
}

resource "aws_ecs_task_definition" "web" {
  family = "web"
  execution_role_arn = "arn:aws:iam::111122223333:role/web"
  container_definitions = jsonencode([{
    name  = "web"
    image = "example/web:1"
    memory = 512
    environment = [
      { name = "DB_PASSWORD", value = var.password },
                                      ~~~~~~~~~~~~ ecs/plaintext-secret: DB_PASSWORD is a secret, by its name, that is written out; whoever can see the task definition can read it [suggest]
      { name = "dbPassword", value = "correct-horse" },
                                     ~~~~~~~~~~~~~~~ ecs/plaintext-secret: dbPassword is a secret, by its name, that is written out; whoever can see the task definition can read it [suggest]
      { name = "SMTP_PASS", value = "correct-horse" },
                                    ~~~~~~~~~~~~~~~ ecs/plaintext-secret: SMTP_PASS is a secret, by its name, that is written out; whoever can see the task definition can read it [suggest]
      { name = "API_KEY", value = var.filled },
                                  ~~~~~~~~~~ ecs/plaintext-secret (information): API_KEY is a secret, by its name; whoever can see the task definition can read it [suggest]
      { name = "STRIPE_API_KEY", value = var.from_file },
                                         ~~~~~~~~~~~~~ ecs/plaintext-secret (information): STRIPE_API_KEY is a secret, by its name, that is written out; whoever can see the task definition can read it [suggest]
      { name = "APP_KEY", value = "base64:correct-horse-battery" },
                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret: APP_KEY is a secret, by its name, that is written out; whoever can see the task definition can read it [suggest]
      { name = "CLIENT_SECRET", value = var.prod ? var.filled : "correct-horse" },
                                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret: CLIENT_SECRET is a secret, by its name, that is written out; whoever can see the task definition can read it [suggest]
      { name = "SESSION_SECRET", value = "CHANGE_ME" },
                                         ~~~~~~~~~~~ ecs/plaintext-secret (information): SESSION_SECRET is a secret, by its name, that is to be filled in; whoever can see the task definition can read it [suggest]
      { name = "PAYMENT_API_KEY", value = "tbc" },
                                          ~~~~~ ecs/plaintext-secret (information): PAYMENT_API_KEY is a secret, by its name, that is to be filled in; whoever can see the task definition can read it [suggest]
      { name = "BEARER_TOKEN", value = "dummy-key" },
                                       ~~~~~~~~~~~ ecs/plaintext-secret (information): BEARER_TOKEN is a secret, by its name, that is to be filled in; whoever can see the task definition can read it [suggest]
      { name = "AUTH_TOKEN", value = "your-token-here" },
                                     ~~~~~~~~~~~~~~~~~ ecs/plaintext-secret (information): AUTH_TOKEN is a secret, by its name, that is to be filled in; whoever can see the task definition can read it [suggest]
      { name = "PLAIN_PASSWORD", value = random_password.plain.result },
                                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret (information): PLAIN_PASSWORD is a secret, by its name; whoever can see the task definition can read it [suggest]
      { name = "SIGNING_KEY", value = aws_ssm_parameter.key.value },
                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret (information): SIGNING_KEY is a secret, by its name; whoever can see the task definition can read it [suggest]
      { name = "ENCRYPTION_KEY", value = aws_ssm_parameter.key.value },
                                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret (information): ENCRYPTION_KEY is a secret, by its name; whoever can see the task definition can read it [suggest]
      { name = "MASTER_KEY", value = random_password.kept_nowhere.result },
                                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret (information): MASTER_KEY is a secret, by its name; whoever can see the task definition can read it [suggest]
      { name = "DATABASE_URL", value = "postgresql://web:${var.password}@db.example.com/web" },
                                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret: DATABASE_URL is a URL with a password in it; whoever can see the task definition can read it [suggest]
      { name = "MONGO", value = "mongodb+srv://web:${random_password.plain.result}@db.example.com/web" },
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret (information): MONGO is a URL with a password in it; whoever can see the task definition can read it [suggest]
                                                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/unencoded-password: random_password.plain.result may hold @ # % [ ] ?, and is not encoded in this URL; the application then reads another password or host, or none [suggest]
      { name = "JDBC", value = "jdbc:mysql://db.example.com/web?user=web&password=correct-horse" },
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret: JDBC is a URL with a password in it; whoever can see the task definition can read it [suggest]
      { name = "FEED", value = "https://api.example.com/feed?api_key=correct-horse-battery" },
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret: FEED is a URL with a key in it; whoever can see the task definition can read it [suggest]
      { name = "GIT", value = "ghp_000000000000000000000000000000000000" },
                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret: GIT holds a token of GitHub; whoever can see the task definition can read it [suggest]
      { name = "HOOK", value = "https://hooks.slack.com/services/T000000/B000000/0000000000000000" },
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret: HOOK holds a token of Slack; whoever can see the task definition can read it [suggest]
      { name = "PEM", value = "-----BEGIN RSA PRIVATE KEY-----\nAAAA" },
                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret: PEM holds a private key; whoever can see the task definition can read it [suggest]
    ]
  }])
}
