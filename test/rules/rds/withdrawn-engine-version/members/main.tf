# The cluster is restored, and may run what a new one may not; so may its instances.
resource "aws_rds_cluster" "restored" {
  engine              = "aurora-postgresql"
  engine_version      = "15.3"
  snapshot_identifier = "before-the-move"
  skip_final_snapshot = true
}

resource "aws_rds_cluster_instance" "restored" {
  cluster_identifier = aws_rds_cluster.restored.id
  engine             = "aurora-postgresql"
  engine_version     = "15.3"
}
