resource "random_password" "this" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rds/unencoded-password: the password is made here
  length  = 32
  special = true
}

output "password" {
  value     = random_password.this.result
  sensitive = true
}
