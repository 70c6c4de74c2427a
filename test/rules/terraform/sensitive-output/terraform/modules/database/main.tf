variable "password" {
  type = string
}

output "password" {
  value = var.password
}

output "marked" {
^^^^^^^^^^^^^^^ terraform/sensitive-output: module.counted.marked is sensitive
  value     = { key = "x" }
  sensitive = true
}
