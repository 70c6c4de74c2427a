locals {
  name = "${var.project}-${var.stage}"
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ naming/uppercase: "TikTimer-dev" comes from here
            ^^^^^^^^^^^ naming/uppercase: "TikTimer" comes from here
}

variable "project" {
  default = "TikTimer"
            ^^^^^^^^^^ naming/uppercase: "TikTimer" comes from here
}

variable "stage" {
  default = "dev"
            ^^^^^ naming/uppercase: "DEV" comes from here
}

resource "aws_db_subnet_group" "main" {
  name = "TikTimer-db"
         ~~~~~~~~~~~~~ naming/uppercase: name evaluates to "TikTimer-db"; Terraform answers: only lowercase alphanumeric characters, hyphens, underscores, periods, and spaces allowed in "name" [fix]
}

resource "aws_db_parameter_group" "main" {
  name   = join("-", [var.project, "postgres15"])
           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/uppercase: name evaluates to "TikTimer-postgres15"; Terraform answers: only lowercase alphanumeric characters, periods, and hyphens allowed in parameter group "name" [fix]
  family = "postgres15"
}

resource "aws_rds_cluster" "main" {
  cluster_identifier = local.name
                       ~~~~~~~~~~ naming/uppercase: cluster_identifier evaluates to "TikTimer-dev"; Terraform answers: only lowercase alphanumeric characters and hyphens allowed in "cluster_identifier" [fix]
}

resource "aws_rds_cluster_instance" "main" {
  identifier = format("%s-%s-0", var.project, var.stage)
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/uppercase: identifier evaluates to "TikTimer-dev-0"; Terraform answers: only lowercase alphanumeric characters and hyphens allowed in "identifier" [fix]
}

resource "aws_s3_bucket" "uploads" {
  bucket = "${local.name}-uploads"
           ~~~~~~~~~~~~~~~~~~~~~~~ naming/uppercase: bucket evaluates to "TikTimer-dev-uploads"; S3 answers: InvalidBucketName: The specified bucket is not valid [fix]
}

resource "aws_ecr_repository" "app" {
  name = "${upper(var.stage)}/app"
         ~~~~~~~~~~~~~~~~~~~~~~~~~ naming/uppercase: name evaluates to "DEV/app"; ECR answers: Invalid parameter at 'repositoryName' failed to satisfy constraint [fix]
                  ^^^^^^^^^ naming/uppercase: "DEV" comes from here
}

resource "aws_docdb_cluster" "main" {
  cluster_identifier = <<-EOT
                       ~~~~~~ naming/characters: cluster_identifier evaluates to "Docs\n"; a DB cluster's identifier takes only lower-case letters, digits and hyphens, not "\n"; Terraform answers: only lowercase alphanumeric characters and hyphens allowed in "cluster_identifier"
                       ~~~~~~ naming/uppercase: cluster_identifier evaluates to "Docs\n"; Terraform answers: only lowercase alphanumeric characters and hyphens allowed in "cluster_identifier" [fix]
    Docs
  EOT
}

resource "aws_glue_catalog_database" "main" {
  name = "Events"
         ~~~~~~~~ naming/uppercase: name evaluates to "Events"; Terraform answers: uppercase characters cannot be used [fix]
}

resource "aws_opensearch_domain" "logs" {
  domain_name = "Logs"
                ~~~~~~ naming/uppercase: domain_name evaluates to "Logs"; Terraform answers: must start with a lowercase alphabet and be at least 3 and no more than 28 characters long [fix]
}

resource "aws_redshift_cluster" "main" {
  cluster_identifier = "Numbers"
                       ~~~~~~~~~ naming/uppercase: cluster_identifier evaluates to "Numbers"; Terraform answers: must contain only lowercase alphanumeric characters and hyphens [fix]
  database_name      = "Numbers"
                       ~~~~~~~~~ naming/uppercase: database_name evaluates to "Numbers"; Redshift rejects upper-case letters [fix]
}
