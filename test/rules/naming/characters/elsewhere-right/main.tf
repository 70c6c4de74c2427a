# The same text names a database, which takes no hyphen, and a load balancer, which takes no underscore.
locals {
  both  = "tik_timer"
          ^^^^^^^^^^^ naming/characters: "tik_timer" comes from here
  alone = "chat_app"
          ^^^^^^^^^^ naming/characters: "CHAT_APP" comes from here
          ^^^^^^^^^^ naming/characters: "chat_app" comes from here
  list  = join("_", ["tik", "timer"])
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ naming/characters: "tik_timer" comes from here
               ^^^ naming/characters: "_" comes from here
}

resource "aws_lb" "a" {
  name = local.both
         ~~~~~~~~~~ naming/characters: name evaluates to "tik_timer"; a load balancer's name takes only letters, digits and hyphens, not "_"; Terraform answers: only alphanumeric characters and hyphens allowed in "name"
}

resource "aws_lb" "b" {
  name = upper(local.alone)
         ~~~~~~~~~~~~~~~~~~ naming/characters: name evaluates to "CHAT_APP"; a load balancer's name takes only letters, digits and hyphens, not "_"; Terraform answers: only alphanumeric characters and hyphens allowed in "name" [suggest]
               ^^^^^^^^^^^ naming/characters: "CHAT_APP" comes from here
}

resource "aws_lb" "c" {
  name = "${local.alone}-${local.alone}"
         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/characters: name evaluates to "chat_app-chat_app"; a load balancer's name takes only letters, digits and hyphens, not "_"; Terraform answers: only alphanumeric characters and hyphens allowed in "name" [suggest]
}

resource "aws_lb" "d" {
  name = local.list
         ~~~~~~~~~~ naming/characters: name evaluates to "tik_timer"; a load balancer's name takes only letters, digits and hyphens, not "_"; Terraform answers: only alphanumeric characters and hyphens allowed in "name" [suggest]
}

resource "aws_lb" "e" {
  name = trimspace(<<-EOT
         ~~~~~~~~~~~~~~~~ naming/characters: name evaluates to "chat_app"; a load balancer's name takes only letters, digits and hyphens, not "_"; Terraform answers: only alphanumeric characters and hyphens allowed in "name"
                   ^^^^^^ naming/characters: "chat_app" comes from here
    chat_app
    ^^^^^^^^ naming/characters: "chat_app" comes from here
  EOT
  )
}

resource "aws_rds_cluster" "a" {
  database_name = local.both
}
