variable "generate" {
  type = bool
}

variable "token" {
^^^^^^^^^^^^^^^^ terraform/sensitive-output: var.token is sensitive
  default   = ""
  sensitive = true
}

output "token" {
~~~~~~~~~~~~~~ terraform/sensitive-output: output.token holds var.token, which is sensitive, and is not marked so; planning answers: Output refers to sensitive values [fix]
  value = var.generate ? var.token : "none"
}
