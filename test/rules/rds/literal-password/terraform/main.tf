variable "db_password" {
  type      = string
  default   = "changeme123"
              ~~~~~~~~~~~~~ rds/literal-password: the password of aws_db_instance.default is written here; whoever can read this file, or ever could, can log in to the database [suggest]
              ~~~~~~~~~~~~~ rds/literal-password: the password of aws_db_instance.the_same is written here; whoever can read this file, or ever could, can log in to the database [suggest]
  sensitive = true
}

variable "prefix" {
  default = "horse"
}

resource "aws_db_instance" "default" {
  identifier = "a"
  password   = var.db_password
               ^^^^^^^^^^^^^^^ rds/literal-password: password of aws_db_instance.default
}

resource "aws_db_instance" "the_same" {
  identifier = "b"
  password   = var.db_password
               ^^^^^^^^^^^^^^^ rds/literal-password: password of aws_db_instance.the_same
}

resource "aws_rds_cluster" "built" {
  master_password = "${var.prefix}-battery"
                    ~~~~~~~~~~~~~~~~~~~~~~~ rds/literal-password: master_password is written out; whoever can read this file, or ever could, can log in to the database [suggest]
}

resource "aws_db_instance" "or_a_literal" {
  password = var.own != "" ? var.own : "password123"
                                       ~~~~~~~~~~~~~ rds/literal-password: password is written out; whoever can read this file, or ever could, can log in to the database [suggest]
}

resource "aws_db_instance" "managed_somehow" {
  manage_master_user_password = false
  password                    = "correct-horse-battery"
                                ~~~~~~~~~~~~~~~~~~~~~~~ rds/literal-password: password is written out; whoever can read this file, or ever could, can log in to the database
}

variable "own" {
  type = string
}
