variable "stage" {}

resource "aws_lb" "character" {
  name = "chat_${var.stage}"
         ~~~~~~~~~~~~~~~~~~~ naming/characters: name evaluates to "chat_…"; a load balancer's name takes only letters, digits and hyphens, not "_"; Terraform answers: only alphanumeric characters and hyphens allowed in "name" [fix]
}

resource "aws_lb" "both" {
  name = "chat_${var.stage}_lb"
         ~~~~~~~~~~~~~~~~~~~~~~ naming/characters: name evaluates to "chat_…_lb"; a load balancer's name takes only letters, digits and hyphens, not "_"; Terraform answers: only alphanumeric characters and hyphens allowed in "name" [fix]
}

resource "aws_lb" "start" {
  name = "-${var.stage}"
         ~~~~~~~~~~~~~~~ naming/characters: name evaluates to "-…"; a load balancer's name does not begin with a hyphen; Terraform answers: "name" cannot begin with a hyphen
}

resource "aws_lb" "end" {
  name = "${var.stage}-"
         ~~~~~~~~~~~~~~~ naming/characters: name evaluates to "…-"; a load balancer's name does not end with a hyphen; Terraform answers: "name" cannot end with a hyphen
}

resource "aws_db_instance" "start" {
  identifier = "1${var.stage}"
               ~~~~~~~~~~~~~~~ naming/characters: identifier evaluates to "1…"; a DB instance's identifier begins with a letter; Terraform answers: first character of "identifier" must be a letter
               ~~~~~~~~~~~~~~~ naming/uppercase (hint): nothing keeps upper-case letters out of identifier; Terraform answers: only lowercase alphanumeric characters and hyphens allowed in "identifier" [suggest]
}

resource "aws_db_instance" "twice" {
  identifier = "${var.stage}--db"
               ~~~~~~~~~~~~~~~~~~ naming/characters: identifier evaluates to "…--db"; a DB instance's identifier has no two hyphens in a row; Terraform answers: "identifier" cannot contain two consecutive hyphens
               ~~~~~~~~~~~~~~~~~~ naming/uppercase (hint): nothing keeps upper-case letters out of identifier; Terraform answers: only lowercase alphanumeric characters and hyphens allowed in "identifier" [suggest]
}

resource "aws_kms_alias" "prefix" {
  name = "chat/${var.stage}"
         ~~~~~~~~~~~~~~~~~~~ naming/characters: name evaluates to "chat/…"; an alias's name begins with "alias/"; Terraform answers: "name" must begin with 'alias/' and be comprised of only [a-zA-Z0-9:/_-]
}

# The unknown part may end well.
resource "aws_db_instance" "perhaps" {
  identifier = "a-${var.stage}"
               ~~~~~~~~~~~~~~~~ naming/uppercase (hint): nothing keeps upper-case letters out of identifier; Terraform answers: only lowercase alphanumeric characters and hyphens allowed in "identifier" [suggest]
}

resource "aws_db_instance" "between" {
  identifier = "a-${var.stage}-b"
               ~~~~~~~~~~~~~~~~~~ naming/uppercase (hint): nothing keeps upper-case letters out of identifier; Terraform answers: only lowercase alphanumeric characters and hyphens allowed in "identifier" [suggest]
}

resource "aws_kms_alias" "perhaps" {
  name = "al${var.stage}"
}

resource "aws_kms_alias" "unknown" {
  name = "${var.stage}/chat"
}

resource "aws_sqs_queue" "fifo" {
  name = "${var.stage}-events.fifo"
}
