resource "random_password" "explicit" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rds/unencoded-password: the password is made here
  length           = 24
  special          = true
  override_special = ""
}

resource "random_password" "own" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rds/unencoded-password: the password is made here
  length           = 24
  override_special = "!#%"
}

resource "random_password" "from_a_variable" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rds/unencoded-password: the password is made here
  length           = 24
  override_special = var.special
}

resource "random_password" "counted" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rds/unencoded-password: the password is made here
  count  = 2
  length = 24
}

resource "aws_rds_cluster" "main" {
  master_username = "app"
  master_password = random_password.explicit.result
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/unencoded-password: random_password.explicit.result may hold @; RDS then answers: The parameter MasterUserPassword is not a valid password. Only printable ASCII characters besides '/', '@', '"', ' ' may be used [suggest]
}

resource "aws_db_instance" "from_a_local" {
  username = "app"
  password = local.password
             ~~~~~~~~~~~~~~ rds/unencoded-password: random_password.explicit.result may hold @; RDS then answers: The parameter MasterUserPassword is not a valid password. Only printable ASCII characters besides '/', '@', '"', ' ' may be used [suggest]
}

resource "aws_db_instance" "one_of_several" {
  username = "app"
  password = random_password.counted[1].result
             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/unencoded-password: random_password.counted[1].result may hold @; RDS then answers: The parameter MasterUserPassword is not a valid password. Only printable ASCII characters besides '/', '@', '"', ' ' may be used [suggest]
}

resource "aws_db_instance" "either" {
  username = "app"
  password = var.password != "" ? var.password : random_password.explicit.result
                                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/unencoded-password: random_password.explicit.result may hold @; RDS then answers: The parameter MasterUserPassword is not a valid password. Only printable ASCII characters besides '/', '@', '"', ' ' may be used [suggest]
}

resource "aws_db_instance" "part" {
  username = "app"
  password = "app-${random_password.explicit.result}"
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/unencoded-password: random_password.explicit.result may hold @; RDS then answers: The parameter MasterUserPassword is not a valid password. Only printable ASCII characters besides '/', '@', '"', ' ' may be used [suggest]
}

resource "aws_ecs_task_definition" "api" {
  family = "api"
  memory = 512
  container_definitions = jsonencode([{
    name = "api"
    environment = [
      { name = "DATABASE_URL", value = "postgresql://${var.user}:${random_password.own.result}@db.internal:5432/app" },
                                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret (information): DATABASE_URL is a URL with a password in it; whoever can see the task definition can read it
                                                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/unencoded-password: random_password.own.result may hold # %, and is not encoded in this URL; the application then reads another password or host, or none [suggest]
    ]
  }])
}

resource "aws_secretsmanager_secret_version" "document" {
  secret_id = "document"
  secret_string = jsonencode({
    url      = "mysql+pymysql://app:${random_password.explicit.result}@db.internal/app"
                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/unencoded-password: random_password.explicit.result may hold @ %, and is not encoded in this URL; the application then reads another password or host, or none [suggest]
    username = "app"
  })
}

resource "aws_secretsmanager_secret_version" "document_of_what_is_not_known" {
  secret_id = "document-of-what-is-not-known"
  secret_string = jsonencode({
    password : random_password.own.result,
    url : "postgresql://main:${random_password.own.result}@db.internal:5432/${var.user}"
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/unencoded-password: random_password.own.result may hold # %, and is not encoded in this URL; the application then reads another password or host, or none [suggest]
  })
}

resource "aws_lambda_function" "worker" {
  function_name = "worker"

  environment {
    variables = {
      REDIS_URL = "rediss://:${random_password.from_a_variable.result}@cache.internal:6379"
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/unencoded-password: random_password.from_a_variable.result may hold ?, and is not encoded in this URL; the application then reads another password or host, or none [suggest]
    }
  }
}

resource "aws_ssm_parameter" "from_a_local" {
  name  = "from-a-local"
  value = local.url
}

resource "aws_ssm_parameter" "formatted" {
  name  = "formatted"
  value = format("postgres://app:%s@db.internal/app", random_password.explicit.result)
                                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/unencoded-password: random_password.explicit.result may hold @ # % [ ] ?, and is not encoded in this URL; the application then reads another password or host, or none [suggest]
}

locals {
  password = random_password.explicit.result
  url      = "postgres://app:${local.password}@db.internal/app"
                               ~~~~~~~~~~~~~~ rds/unencoded-password: random_password.explicit.result may hold @ # % [ ] ?, and is not encoded in this URL; the application then reads another password or host, or none [suggest]
}

variable "special" {
  default = "?-"
}

variable "user" {
  type = string
}

variable "password" {
  type = string
}

resource "random_password" "spaced" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rds/unencoded-password: the password is made here
  length           = 24
  override_special = " /"
}

resource "aws_rds_cluster" "spaced" {
  master_username = "app"
  master_password = random_password.spaced.result
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/unencoded-password: random_password.spaced.result may hold a space /; RDS then answers: The parameter MasterUserPassword is not a valid password. Only printable ASCII characters besides '/', '@', '"', ' ' may be used [suggest]
}

# SQLAlchemy finds the end of a password at the @ alone.
resource "random_password" "alchemy" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rds/unencoded-password: the password is made here
  length           = 24
  override_special = "#?/@"
}

resource "aws_ssm_parameter" "alchemy" {
  name  = "/tiktimer/alchemy-url"
  type  = "SecureString"
  value = "postgresql+psycopg2://tiktimer:${random_password.alchemy.result}@db.example.com:5432/tiktimer"
                                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/unencoded-password: random_password.alchemy.result may hold @, and is not encoded in this URL; the application then reads another password or host, or none [suggest]
}

resource "aws_ssm_parameter" "mongo" {
  name  = "/tiktimer/mongo-url"
  type  = "SecureString"
  value = "mongodb+srv://tiktimer:${random_password.alchemy.result}@db.example.com/tiktimer"
                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/unencoded-password: random_password.alchemy.result may hold # ? / @, and is not encoded in this URL; the application then reads another password or host, or none [suggest]
}
