variable "password" {
  type = string
}

output "password" {
  value = var.password
}

output "plain" {
  value = "plain"
}

output "marked" {
  value     = var.password
  sensitive = true
}

# Only what a root module shows needs the mark.
resource "random_password" "main" {
  length = 24
}

output "generated" {
  value = random_password.main.result
}
