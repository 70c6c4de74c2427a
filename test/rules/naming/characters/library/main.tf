# Nothing here calls this module. Who does gives it an app, and may give it a component.
variable "app" {
  type = string
}

variable "component" {
  default = ""
}

resource "aws_ecr_repository" "main" {
  name = "${var.app}-${var.component}"
         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/uppercase (hint): nothing keeps upper-case letters out of name; ECR answers: Invalid parameter at 'repositoryName' failed to satisfy constraint [suggest]
}
