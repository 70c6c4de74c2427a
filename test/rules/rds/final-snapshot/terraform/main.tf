resource "aws_db_instance" "literal" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/final-snapshot: aws_db_instance.literal has no final_snapshot_identifier and does not skip its final snapshot; destroying it answers: final_snapshot_identifier is required when skip_final_snapshot is false [suggest]
  identifier        = "tiktimer"
  instance_class    = "db.t4g.micro"
  allocated_storage = 20 # GiB

  tags = {
    Name = "tiktimer"
  }
}

resource "aws_db_instance" "function" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/final-snapshot: aws_db_instance.function has no final_snapshot_identifier and does not skip its final snapshot; destroying it answers: final_snapshot_identifier is required when skip_final_snapshot is false [suggest]
  identifier     = lower("${var.project_name}-db")
  instance_class = "db.t4g.micro"

  timeouts {
    delete = "1h"
  }
}

resource "aws_db_instance" "variable" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/final-snapshot: aws_db_instance.variable has no final_snapshot_identifier and does not skip its final snapshot; destroying it answers: final_snapshot_identifier is required when skip_final_snapshot is false [suggest]
  identifier     = var.project_name
                   ~~~~~~~~~~~~~~~~ naming/uppercase (hint): nothing keeps upper-case letters out of identifier; Terraform answers: only lowercase alphanumeric characters and hyphens allowed in "identifier" [suggest]
  instance_class = "db.t4g.micro"
}

resource "aws_db_instance" "without_an_identifier" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/final-snapshot: aws_db_instance.without_an_identifier has no final_snapshot_identifier and does not skip its final snapshot; destroying it answers: final_snapshot_identifier is required when skip_final_snapshot is false [suggest]
  instance_class = "db.t4g.micro"
}

resource "aws_db_instance" "false" {
  identifier          = "false"
  instance_class      = "db.t4g.micro"
  skip_final_snapshot = false
                        ~~~~~ rds/final-snapshot: aws_db_instance.false has no final_snapshot_identifier and does not skip its final snapshot; destroying it answers: final_snapshot_identifier is required when skip_final_snapshot is false [suggest]
}

resource "aws_db_instance" "false_elsewhere" {
  instance_class      = "db.t4g.micro"
  skip_final_snapshot = local.skip
                        ~~~~~~~~~~ rds/final-snapshot: aws_db_instance.false_elsewhere has no final_snapshot_identifier and does not skip its final snapshot; destroying it answers: final_snapshot_identifier is required when skip_final_snapshot is false [suggest]
}

locals {
  skip = false
}

resource "aws_db_instance" "null" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/final-snapshot: aws_db_instance.null has no final_snapshot_identifier and does not skip its final snapshot; destroying it answers: final_snapshot_identifier is required when skip_final_snapshot is false [suggest]
  identifier                = "null"
  instance_class            = "db.t4g.micro"
  final_snapshot_identifier = null
}

resource "aws_rds_cluster" "main" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/final-snapshot: aws_rds_cluster.main has no final_snapshot_identifier and does not skip its final snapshot; destroying it answers: RDS Cluster final_snapshot_identifier is required when skip_final_snapshot is false [suggest]
	cluster_identifier = "tiktimer"
	engine             = "aurora-postgresql"
	master_username    = "tiktimer"
}

resource "aws_rds_cluster" "restored" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/final-snapshot: aws_rds_cluster.restored has no final_snapshot_identifier and does not skip its final snapshot; destroying it answers: RDS Cluster final_snapshot_identifier is required when skip_final_snapshot is false [suggest]
  cluster_identifier  = "restored"
  engine              = "aurora-postgresql"
  snapshot_identifier = "before"
}

variable "project_name" {
  type = string
}

resource "aws_db_instance" "named_in_several_lines" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/final-snapshot: aws_db_instance.named_in_several_lines has no final_snapshot_identifier and does not skip its final snapshot; destroying it answers: final_snapshot_identifier is required when skip_final_snapshot is false [suggest]
  instance_class = "db.t4g.micro"

  identifier = join("-", [
    "tiktimer",
    "dev",
  ])
}

resource "aws_db_instance" "groups" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/final-snapshot: aws_db_instance.groups has no final_snapshot_identifier and does not skip its final snapshot; destroying it answers: final_snapshot_identifier is required when skip_final_snapshot is false [suggest]
  # The name
  identifier = "groups"

  engine                 = "postgres" # not MySQL
  instance_class         = "db.t4g.micro"
  vpc_security_group_ids = []

  maintenance_window = "Mon:00:00-Mon:03:00"
}
