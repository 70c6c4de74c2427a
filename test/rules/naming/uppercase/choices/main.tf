variable "production" {
  type = bool
}

variable "project" {
  default = "TikTimer"
            ^^^^^^^^^^ naming/uppercase: "TikTimer" comes from here
}

resource "aws_db_instance" "main" {
  identifier = var.production ? "Orders" : "orders-test"
                                ~~~~~~~~ naming/uppercase: identifier evaluates to "Orders"; Terraform answers: only lowercase alphanumeric characters and hyphens allowed in "identifier" [fix]
}

resource "aws_db_instance" "second" {
  identifier = "${var.production ? var.project : "test"}-db"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/uppercase: identifier evaluates to "TikTimer-db"; Terraform answers: only lowercase alphanumeric characters and hyphens allowed in "identifier" [fix]
}
