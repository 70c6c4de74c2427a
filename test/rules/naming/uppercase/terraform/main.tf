locals {
  name = "${var.project}-${var.stage}"
}

variable "project" {
  default = "TikTimer"
}

variable "stage" {
  default = "dev"
}

resource "aws_db_subnet_group" "main" {
  name = "TikTimer-db"
}

resource "aws_db_parameter_group" "main" {
  name   = join("-", [var.project, "postgres15"])
  family = "postgres15"
}

resource "aws_rds_cluster" "main" {
  cluster_identifier = local.name
}

resource "aws_rds_cluster_instance" "main" {
  identifier = format("%s-%s-0", var.project, var.stage)
}

resource "aws_s3_bucket" "uploads" {
  bucket = "${local.name}-uploads"
}

resource "aws_ecr_repository" "app" {
  name = "${upper(var.stage)}/app"
}

resource "aws_docdb_cluster" "main" {
  cluster_identifier = <<-EOT
    Docs
  EOT
}

resource "aws_glue_catalog_database" "main" {
  name = "Events"
}

resource "aws_opensearch_domain" "logs" {
  domain_name = "Logs"
}

resource "aws_redshift_cluster" "main" {
  cluster_identifier = "Numbers"
  database_name      = "Numbers"
}
