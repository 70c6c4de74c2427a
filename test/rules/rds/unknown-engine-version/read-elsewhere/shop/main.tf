variable "engine" {}

locals {
  scheme = var.engine
}

resource "aws_db_instance" "main" {
  identifier          = "shop"
  engine              = var.engine
                        ^^^^^^^^^^ rds/unknown-engine: engine of module.shop.aws_db_instance.main
  engine_version      = "16"
  skip_final_snapshot = true
}

resource "aws_ssm_parameter" "url" {
  name  = "/shop/url"
  type  = "String"
  value = "${local.scheme}://${aws_db_instance.main.endpoint}/shop"
}
