resource "random_password" "main" {
  length = 24
}

output "password" {
  value = random_password.main.result
}
