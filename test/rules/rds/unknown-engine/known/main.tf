# RDS does not mind the case, and adds editions.
resource "aws_db_instance" "upper" {
  engine = "MySQL"
}

resource "aws_db_instance" "edition" {
  engine = "sqlserver-se"
}

resource "aws_db_instance" "new_edition" {
  engine = "oracle-xe"
}

resource "aws_rds_cluster" "other_service" {
  engine = "neptune"
}

resource "aws_db_instance" "unset" {
  engine = var.engine
}

resource "aws_db_instance" "partly" {
  engine = "postgresql${var.engine}"
}

resource "aws_db_instance" "empty" {
  engine = ""
}

resource "aws_db_instance" "placeholder" {
  engine = "<engine>"
}

resource "aws_rds_cluster" "restored" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/final-snapshot: aws_rds_cluster.restored has no final_snapshot_identifier and does not skip its final snapshot; destroying it answers: RDS Cluster final_snapshot_identifier is required when skip_final_snapshot is false [suggest]
  engine              = "aurora"
  snapshot_identifier = "before"
}

variable "engine" {
  type = string
}
