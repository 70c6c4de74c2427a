variable "project" {
  type = string
}

variable "token" {
  type      = string
  sensitive = true
}

variable "plain" {
  type      = string
  sensitive = false
}

variable "marked" {
  type = bool
}

resource "random_password" "main" {
  length = 24
}

resource "random_password" "counted" {
  count  = 2
  length = 24
}

resource "random_string" "main" {
  length = 24
}

resource "tls_private_key" "main" {
  algorithm = "ED25519"
}

module "database" {
  source   = "./modules/database"
  password = "no secret"
}

module "elsewhere" {
  source   = "example/database/aws"
  password = random_password.main.result
}

output "marked" {
  value     = random_password.main.result
  sensitive = true
}

output "perhaps_marked" {
  value     = random_password.main.result
  sensitive = var.marked
}

output "laid_open" {
  value = nonsensitive(random_password.main.result)
}

output "of_a_function_that_may_lose_the_mark" {
  value = length(random_password.main.result)
}

output "another_attribute" {
  value = random_password.main.id
}

output "deeper_than_there_is" {
  value = random_password.main.result.x
}

output "several" {
  value = random_password.counted[*].result
}

output "not_declared" {
  value = random_password.elsewhere.result
}

output "no_password" {
  value = random_string.main.result
}

output "public_key" {
  value = tls_private_key.main.public_key_pem
}

output "plain" {
  value = var.plain
}

output "project" {
  value = upper(var.project)
}

output "not_decided_for_it" {
  value = var.project == "tiktimer" ? "" : var.token
}

output "perhaps" {
  value = var.plain == "" ? var.token : ""
}

output "for_each_of_them" {
  value = [for name in ["a"] : name]
}

output "member_of_a_local" {
  value = local.both.name
}

output "round_and_round" {
  value = local.a
}

output "of_a_module" {
  value = module.database.password
}

output "plain_though_another_is_marked" {
  value = module.database.plain
}

output "not_of_a_module" {
  value = module.database.no_such
}

output "of_a_module_elsewhere" {
  value = module.elsewhere.password
}

output "without_a_value" {
}

output "twice" {
  value = var.token
}

output "twice" {
  value = var.token
}

locals {
  both = { name = "x", password = random_password.main.result }
  a    = [local.b, local.b]
  b    = [local.a, local.a]
}
