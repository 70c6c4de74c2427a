variable "project_name" {
  type = string
}

variable "environment" {
  type = string
}
