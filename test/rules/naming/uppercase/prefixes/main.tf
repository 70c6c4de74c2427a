variable "project" {
  default = "TikTimer"
            ^^^^^^^^^^ naming/uppercase: "TikTimer" comes from here
}

variable "unset" {
  type = string
}

resource "aws_db_instance" "literal" {
  identifier_prefix = "TikTimer-"
                      ~~~~~~~~~~~ naming/uppercase: identifier_prefix evaluates to "TikTimer-"; Terraform answers: only lowercase alphanumeric characters and hyphens allowed in "identifier_prefix" [fix]
}

resource "aws_rds_cluster" "evaluated" {
  cluster_identifier_prefix = "${var.project}-"
                              ~~~~~~~~~~~~~~~~~ naming/uppercase: cluster_identifier_prefix evaluates to "TikTimer-"; Terraform answers: only lowercase alphanumeric characters and hyphens allowed in "cluster_identifier_prefix" [fix]
}

resource "aws_db_parameter_group" "other_words" {
  name_prefix = "${var.project}-pg16-"
                ~~~~~~~~~~~~~~~~~~~~~~ naming/uppercase: name_prefix evaluates to "TikTimer-pg16-"; Terraform answers: only lowercase alphanumeric characters and hyphens allowed in parameter group "name_prefix" [fix]
}

resource "aws_db_option_group" "other_words" {
  name_prefix = "${var.project}-"
                ~~~~~~~~~~~~~~~~~ naming/uppercase: name_prefix evaluates to "TikTimer-"; Terraform answers: only alphanumeric characters and hyphens allowed in "name_prefix" [fix]
}

resource "aws_db_subnet_group" "unset" {
  name_prefix = "${var.unset}-"
                ~~~~~~~~~~~~~~~ naming/uppercase (hint): nothing keeps upper-case letters out of name_prefix; Terraform answers: only lowercase alphanumeric characters, hyphens, underscores, periods, and spaces allowed in "name_prefix" [suggest]
}

resource "aws_s3_bucket" "assets" {
  bucket_prefix = "${var.project}-assets-"
                  ~~~~~~~~~~~~~~~~~~~~~~~~ naming/uppercase: bucket_prefix evaluates to "TikTimer-assets-"; S3 answers: InvalidBucketName: The specified bucket is not valid [fix]
}

resource "aws_db_instance" "lowered" {
  identifier_prefix = lower("${var.project}-")
}

resource "aws_security_group" "any_case" {
  name_prefix = "${var.project}-"
}
