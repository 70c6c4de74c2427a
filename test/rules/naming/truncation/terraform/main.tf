variable "name" {}

locals {
  short = substr("${var.name}-internal-fastapi-target-group", 0, 32)
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ naming/truncation: cut off here
}

resource "aws_lb_target_group" "through_a_local" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ elb/target-group-arguments: a target group of type "instance" has no port, no protocol, no VPC; only one for a Lambda function needs none
  name = local.short
         ~~~~~~~~~~~ naming/truncation: name is cut off after 32 characters; names that differ only behind the cut become one, and AWS rejects the second [suggest]
}

resource "aws_lb_target_group" "with_an_end" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ elb/target-group-arguments: a target group of type "instance" has no port, no protocol, no VPC; only one for a Lambda function needs none
  name = "${substr(var.name, 0, 29)}-tg"
            ~~~~~~~~~~~~~~~~~~~~~~~ naming/truncation: name begins with "…", cut off after 29 characters; names that differ only behind the cut become one, and AWS rejects the second [suggest]
}

# What is known is cut off already.
resource "aws_lb" "known_beginning" {
  name = substr("library-chat-production-internal-lb-${var.name}", 0, 31)
         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/truncation: name evaluates to "library-chat-production-interna", cut off after 31 characters; names that differ only behind the cut become one, and AWS rejects the second [suggest]
}

resource "aws_lb" "lowered_before" {
  name = substr(lower(var.name), 0, 32)
         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/truncation: name is cut off after 32 characters; names that differ only behind the cut become one, and AWS rejects the second [suggest]
}

resource "aws_lb" "lowered_after" {
  name = lower(substr("${var.name}-internal", 0, 32))
         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/truncation: name is cut off after 32 characters; names that differ only behind the cut become one, and AWS rejects the second [suggest]
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ naming/truncation: cut off here
}

resource "aws_lb" "trimmed_after" {
  name = trimsuffix(substr("${var.name}-internal", 0, 32), "-")
         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/truncation: name is cut off after 32 characters; names that differ only behind the cut become one, and AWS rejects the second [suggest]
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ naming/truncation: cut off here
}

resource "aws_lb" "known_and_trimmed" {
  name = trimsuffix(substr("library-chat-production-backend-load-balancer", 0, 32), "-")
         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/truncation: name evaluates to "library-chat-production-backend", cut off after 32 characters; names that differ only behind the cut become one, and AWS rejects the second [suggest]
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ naming/truncation: cut off here
}

# It also ends in a hyphen, which Terraform rejects.
resource "aws_lb" "known_and_not_trimmed" {
  name = substr("library-chat-production-backend-load-balancer", 0, 32)
         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/characters: name evaluates to "library-chat-production-backend-"; a load balancer's name does not end with a hyphen; Terraform answers: "name" cannot end with a hyphen
         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/truncation: name evaluates to "library-chat-production-backend-", cut off after 32 characters; names that differ only behind the cut become one, and AWS rejects the second [suggest]
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ naming/characters: "library-chat-production-backend-" comes from here
}

# What follows is only an abbreviation.
resource "aws_lb" "abbreviation_after" {
  name = "${substr("library-chat-production-internal", 0, 25)}-${substr("production", 0, 4)}"
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/truncation: name begins with "library-chat-production-i", cut off after 25 characters; names that differ only behind the cut become one, and AWS rejects the second [suggest]
}

resource "aws_lb" "replaced_after" {
  name = replace(substr("${var.name}-internal", 0, 32), "_", "-")
         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/truncation: name is cut off after 32 characters; names that differ only behind the cut become one, and AWS rejects the second [suggest]
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ naming/truncation: cut off here
}

resource "aws_lb" "replaced_by_a_pattern" {
  name = replace(substr("${var.name}-internal", 0, 32), "/[^a-z0-9-]+/", "-")
         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/truncation: name is cut off after 32 characters; names that differ only behind the cut become one, and AWS rejects the second [suggest]
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ naming/truncation: cut off here
}

resource "aws_lb" "known_and_replaced" {
  name = replace(substr("library_chat_production_backend_and_more", 0, 31), "/[^a-z]/", "-")
         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/truncation: name evaluates to "library-chat-production-backend", cut off after 31 characters; names that differ only behind the cut become one, and AWS rejects the second
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ naming/truncation: cut off here
}

resource "aws_lb" "by_a_format" {
  name = format("%.32s", "${var.name}-internal")
         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/truncation: name is cut off after 32 characters; names that differ only behind the cut become one, and AWS rejects the second
}
