variable "aws_region" {
  type    = string
  default = "us-east-2"
}

variable "project_name" {
  description = "Begins the name of everything."
  type        = string
}

variable "environment" {
  type    = string
  default = "dev"
}
