resource "aws_db_instance" "restored" {
  engine              = "postgres"
  engine_version      = "15.7"
  snapshot_identifier = "before-the-move"
}

resource "aws_db_instance" "replica" {
  engine              = "postgres"
  engine_version      = "15.7"
  replicate_source_db = aws_db_instance.restored.identifier
}

resource "aws_db_instance" "imported" {
  engine         = "postgres"
  engine_version = "15.7"
}

import {
  to = aws_db_instance.imported
  id = "orders"
}

resource "aws_rds_cluster" "restored" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/final-snapshot: aws_rds_cluster.restored has no final_snapshot_identifier and does not skip its final snapshot; destroying it answers: RDS Cluster final_snapshot_identifier is required when skip_final_snapshot is false [suggest]
  engine              = "aurora-postgresql"
  engine_version      = "15.4"
  snapshot_identifier = "before-the-move"
}
