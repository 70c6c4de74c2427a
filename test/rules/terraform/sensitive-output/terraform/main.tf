variable "project" {
  type = string
}

variable "token" {
^^^^^^^^^^^^^^^^ terraform/sensitive-output: var.token is sensitive
  type      = string
  sensitive = true
}

variable "settings" {
^^^^^^^^^^^^^^^^^^^ terraform/sensitive-output: var.settings is sensitive
  type      = object({ key = string })
  sensitive = true
}

resource "random_password" "main" {
  length = 24
}

resource "random_password" "counted" {
  count  = 2
  length = 24
}

resource "tls_private_key" "main" {
  algorithm = "ED25519"
}

data "aws_secretsmanager_secret_version" "main" {
  secret_id = "main"
}

module "database" {
  source   = "./modules/database"
  password = random_password.main.result
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ terraform/sensitive-output: random_password.main.result is sensitive
}

module "counted" {
  source   = "./modules/database"
  count    = 1
  password = "no secret"
}

output "password" {
~~~~~~~~~~~~~~~~~ terraform/sensitive-output: output.password holds random_password.main.result, which is sensitive, and is not marked so; planning answers: Output refers to sensitive values [fix]
  value = random_password.main.result
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ terraform/sensitive-output: random_password.main.result is sensitive
}

output "hash" {
~~~~~~~~~~~~~ terraform/sensitive-output: output.hash holds random_password.main.bcrypt_hash, which is sensitive, and is not marked so; planning answers: Output refers to sensitive values [fix]
  value = random_password.main.bcrypt_hash
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ terraform/sensitive-output: random_password.main.bcrypt_hash is sensitive
}

output "one_of_several" {
~~~~~~~~~~~~~~~~~~~~~~~ terraform/sensitive-output: output.one_of_several holds random_password.counted.result, which is sensitive, and is not marked so; planning answers: Output refers to sensitive values [fix]
  value = random_password.counted[1].result
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ terraform/sensitive-output: random_password.counted.result is sensitive
}

output "key" { value = tls_private_key.main.private_key_pem }
~~~~~~~~~~~~ terraform/sensitive-output: output.key holds tls_private_key.main.private_key_pem, which is sensitive, and is not marked so; planning answers: Output refers to sensitive values [fix]
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ terraform/sensitive-output: tls_private_key.main.private_key_pem is sensitive

output "looked_up" {
~~~~~~~~~~~~~~~~~~ terraform/sensitive-output: output.looked_up holds data.aws_secretsmanager_secret_version.main.secret_string, which is sensitive, and is not marked so; planning answers: Output refers to sensitive values [fix]
  value = data.aws_secretsmanager_secret_version.main.secret_string
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ terraform/sensitive-output: data.aws_secretsmanager_secret_version.main.secret_string is sensitive
}

output "variable" {
~~~~~~~~~~~~~~~~~ terraform/sensitive-output: output.variable holds var.token, which is sensitive, and is not marked so; planning answers: Output refers to sensitive values [fix]
  description = "Of a variable"
  value       = var.token
}

output "member_of_a_variable" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ terraform/sensitive-output: output.member_of_a_variable holds var.settings, which is sensitive, and is not marked so; planning answers: Output refers to sensitive values [fix]
  value = var.settings.key
}

output "from_a_local" {
~~~~~~~~~~~~~~~~~~~~~ terraform/sensitive-output: output.from_a_local holds random_password.main.result, which is sensitive, and is not marked so; planning answers: Output refers to sensitive values [fix]
  value = local.password
}

output "in_a_template" {
~~~~~~~~~~~~~~~~~~~~~~ terraform/sensitive-output: output.in_a_template holds var.token, which is sensitive, and is not marked so; planning answers: Output refers to sensitive values [fix]
  value = "https://${var.token}@example.com"
}

output "in_an_object" {
~~~~~~~~~~~~~~~~~~~~~ terraform/sensitive-output: output.in_an_object holds var.token, which is sensitive, and is not marked so; planning answers: Output refers to sensitive values [fix]
  value = {
    name  = var.project
    token = [var.token]
  }
}

output "of_functions" {
~~~~~~~~~~~~~~~~~~~~~ terraform/sensitive-output: output.of_functions holds var.token, which is sensitive, and is not marked so; planning answers: Output refers to sensitive values [fix]
  value = base64encode(jsonencode({ token = (var.token) }))
}

output "made_sensitive" {
~~~~~~~~~~~~~~~~~~~~~~~ terraform/sensitive-output: output.made_sensitive holds what sensitive() gives, which is sensitive, and is not marked so; planning answers: Output refers to sensitive values [fix]
  value = sensitive("x")
          ^^^^^^^^^^^^^^ terraform/sensitive-output: what sensitive() gives is sensitive
}

output "decided" {
~~~~~~~~~~~~~~~~ terraform/sensitive-output: output.decided holds var.token, which is sensitive, and is not marked so; planning answers: Output refers to sensitive values [fix]
  value = var.project == "tiktimer" ? var.token : ""
}

output "either" {
~~~~~~~~~~~~~~~ terraform/sensitive-output: output.either holds random_password.main.result, which is sensitive, and is not marked so; planning answers: Output refers to sensitive values [fix]
  value = var.region == "eu" ? var.token : random_password.main.result
                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ terraform/sensitive-output: random_password.main.result is sensitive
}

output "said_not_to_be" {
  value     = var.token
  sensitive = false
              ~~~~~ terraform/sensitive-output: output.said_not_to_be holds var.token, which is sensitive, and is not marked so; planning answers: Output refers to sensitive values [fix]
}

output "null" {
~~~~~~~~~~~~~ terraform/sensitive-output: output.null holds var.token, which is sensitive, and is not marked so; planning answers: Output refers to sensitive values [fix]
  value     = var.token
  sensitive = null
}

output "of_a_module" {
~~~~~~~~~~~~~~~~~~~~ terraform/sensitive-output: output.of_a_module holds random_password.main.result, which is sensitive, and is not marked so; planning answers: Output refers to sensitive values [fix]
  value = module.database.password
}

output "marked_in_a_module" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~ terraform/sensitive-output: output.marked_in_a_module holds module.counted.marked, which is sensitive, and is not marked so; planning answers: Output refers to sensitive values [fix]
  value = module.counted[0].marked
}

output "member_of_what_is_marked" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ terraform/sensitive-output: output.member_of_what_is_marked holds module.counted.marked, which is sensitive, and is not marked so; planning answers: Output refers to sensitive values [fix]
  value = module.counted[0].marked.key
}

variable "region" {
  type = string
}

locals {
  password = random_password.main.result
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ terraform/sensitive-output: random_password.main.result is sensitive
}
