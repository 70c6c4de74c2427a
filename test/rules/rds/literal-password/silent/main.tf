resource "random_password" "master" {
  length  = 32
  special = false
}

resource "aws_db_instance" "generated" {
  password = random_password.master.result
}

resource "aws_db_instance" "unset" {
  password = var.unset
}

resource "aws_db_instance" "in_a_variable_file" {
  password = var.given
}

resource "aws_db_instance" "empty" {
  password = var.empty
}

resource "aws_db_instance" "managed" {
  manage_master_user_password = true
}

resource "aws_db_instance" "from_a_secret" {
  password = data.aws_secretsmanager_secret_version.master.secret_string
}

resource "aws_db_instance" "partly" {
  password = "tiktimer-${var.unset}"
}

resource "aws_db_instance" "placeholder" {
  password = "<password>"
}

data "aws_secretsmanager_secret_version" "master" {
  secret_id = "master"
}

variable "unset" {
  type = string
}

variable "given" {
  type = string
}

variable "empty" {
  default = ""
}

resource "aws_db_instance" "in_a_variable_file_and_changed" {
  password = trimspace(lower(var.given))
}

resource "aws_db_instance" "a_number_in_a_variable_file" {
  password = var.number
}

resource "aws_db_instance" "in_an_object_of_a_variable_file" {
  password = base64decode(var.database.password)
}

variable "number" {
  type = string
}

variable "database" {
  type = object({ password = string })
}

# The first one, which is changed by hand.
resource "aws_db_instance" "changed" {
  identifier          = "tiktimer-changed"
  engine              = "mysql"
  instance_class      = "db.t4g.micro"
  allocated_storage   = 20
  username            = "app"
  password            = "first-of-many"
  skip_final_snapshot = true

  lifecycle {
    ignore_changes = [password]
  }
}
