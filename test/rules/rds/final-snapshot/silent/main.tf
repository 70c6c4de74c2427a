resource "aws_db_instance" "skipped" {
  instance_class      = "db.t4g.micro"
  skip_final_snapshot = true
}

resource "aws_db_instance" "named" {
  instance_class            = "db.t4g.micro"
  final_snapshot_identifier = "last"
}

resource "aws_db_instance" "skipped_in_development" {
  instance_class      = "db.t4g.micro"
  skip_final_snapshot = var.environment != "prod"
}

resource "aws_db_instance" "may_be_named" {
  instance_class            = "db.t4g.micro"
  final_snapshot_identifier = var.environment == "prod" ? "last" : null
}

resource "aws_db_instance" "replica" {
  instance_class      = "db.t4g.micro"
  replicate_source_db = aws_db_instance.named.identifier
}

resource "aws_db_instance" "half_written" {
  engine = "postgres"
}

resource "aws_rds_cluster" "skipped" {
  cluster_identifier  = "skipped"
  master_username     = "tiktimer"
  skip_final_snapshot = true
}

resource "aws_rds_cluster_instance" "member" {
  cluster_identifier = aws_rds_cluster.skipped.id
  instance_class     = "db.t4g.medium"
}

resource "aws_rds_cluster" "half_written" {
  engine = "aurora-postgresql"
}

resource "aws_db_instance" "overridden" {
  instance_class = "db.t4g.micro"
}

variable "environment" {
  type = string
}

resource "aws_rds_cluster" "without_an_engine" {
  master_username = "tiktimer"
}
