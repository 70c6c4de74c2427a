variable "project" {}

resource "aws_lb" "main" {
  name = "${var.project}-lb"
         ~~~~~~~~~~~~~~~~~~~ naming/characters: in dev.tfvars, name evaluates to "tik_timer-lb"; a load balancer's name takes only letters, digits and hyphens, not "_"; Terraform answers: only alphanumeric characters and hyphens allowed in "name"
}

resource "aws_rds_cluster" "main" {
  database_name = var.project
}

resource "aws_lb" "mixed" {
  name = "${var.project}_alb"
         ~~~~~~~~~~~~~~~~~~~~ naming/characters: in dev.tfvars, name evaluates to "tik_timer_alb"; a load balancer's name takes only letters, digits and hyphens, not "_"; Terraform answers: only alphanumeric characters and hyphens allowed in "name"
         ~~~~~~~~~~~~~~~~~~~~ naming/characters: in prod.tfvars, name evaluates to "tiktimer_alb"; a load balancer's name takes only letters, digits and hyphens, not "_"; Terraform answers: only alphanumeric characters and hyphens allowed in "name" [fix]
}
