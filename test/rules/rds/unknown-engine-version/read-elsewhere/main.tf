# What is wrong for the database may be right for the image.
locals {
  postgres = "16.99"
             ~~~~~~~ rds/unknown-engine-version: RDS never offered version "16.99" of postgres and answers: Cannot find version 16.99 for postgres; the newest 16 is 16.14 [suggest]
}

resource "aws_db_instance" "main" {
  identifier          = "main"
  engine              = "postgres"
  engine_version      = local.postgres
                        ^^^^^^^^^^^^^^ rds/unknown-engine-version: engine_version of aws_db_instance.main
  skip_final_snapshot = true
}

resource "aws_ecs_task_definition" "migrations" {
  family = "migrations"
  memory = 512

  container_definitions = jsonencode([
    { name = "migrations", image = "public.ecr.aws/docker/library/postgres:${local.postgres}" },
  ])
}

# All of these mean the same by it.
variable "versions" {
  default = {
    aurora = "15.99"
             ~~~~~~~ rds/unknown-engine-version: RDS never offered version "15.99" of aurora-postgresql and answers: Cannot find version 15.99 for aurora-postgresql; the newest 15 is 15.18 [fix]
    cache  = "7.1"
  }
}

resource "aws_rds_cluster" "main" {
  cluster_identifier  = "aurora"
  engine              = "aurora-postgresql"
  engine_version      = var.versions.aurora
                        ^^^^^^^^^^^^^^^^^^^ rds/unknown-engine-version: engine_version of aws_rds_cluster.main
  skip_final_snapshot = true
}

resource "aws_rds_cluster_instance" "main" {
  identifier         = "aurora-1"
  cluster_identifier = aws_rds_cluster.main.id
  engine             = "aurora-postgresql"
  engine_version     = var.versions["aurora"]
  instance_class     = "db.r6g.large"
}

resource "aws_elasticache_cluster" "main" {
  cluster_id = "main"
  engine     = "redis"
  version    = var.versions.cache
}

# Through modules too.
module "shop" {
  source = "./shop"
  engine = "postgresql"
           ~~~~~~~~~~~~ rds/unknown-engine: RDS has no engine "postgresql" and answers: Invalid DB engine; it is called postgres [suggest]
}
