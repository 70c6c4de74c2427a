# Names that keep their case, or that the service lowers by itself.
resource "aws_ecs_cluster" "main" {
  name = "TikTimer"
}

resource "aws_lb" "main" {
  name = "TikTimer"
}

resource "aws_elasticache_cluster" "main" {
  cluster_id = "TikTimer"
}

resource "aws_iam_role" "main" {
  name = "TikTimer"
}

resource "aws_db_instance" "main" {
  identifier = "orders"
  db_name    = "Orders"
}

resource "aws_rds_cluster_instance" "main" {
  identifier         = "orders-0"
  cluster_identifier = "orders"
}

# A workspace's name is no variable that was left without a value.
locals {
  environment = trimprefix(terraform.workspace, "orders-")
}

resource "aws_s3_bucket" "workspace" {
  bucket = "orders-${local.environment}-uploads"
}
