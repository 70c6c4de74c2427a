resource "aws_db_instance" "main" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/final-snapshot: aws_db_instance.main has no final_snapshot_identifier and does not skip its final snapshot; destroying it answers: final_snapshot_identifier is required when skip_final_snapshot is false [suggest]
  identifier     = "${lower(var.project_name)}-db"
  engine         = "postgres"
  instance_class = "db.t4g.micro"
}

variable "project_name" {
  type = string
}
