variable "user" {
  default = "admin"
            ~~~~~~~ rds/reserved-name: postgres reserves the username "admin"; RDS answers: MasterUsername admin cannot be used as it is a reserved word used by the engine [suggest]
}

variable "environment" {
  type = string
}

resource "aws_db_instance" "elsewhere" {
  engine   = "postgres"
  username = var.user
             ^^^^^^^^ rds/reserved-name: username of aws_db_instance.elsewhere
}

resource "aws_db_instance" "mysql" {
  engine   = "mysql"
  username = "rdsadmin"
             ~~~~~~~~~~ rds/reserved-name: mysql reserves the username "rdsadmin"; RDS answers: MasterUsername rdsadmin cannot be used as it is a reserved word used by the engine [suggest]
}

resource "aws_rds_cluster" "aurora" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/final-snapshot: aws_rds_cluster.aurora has no final_snapshot_identifier and does not skip its final snapshot; destroying it answers: RDS Cluster final_snapshot_identifier is required when skip_final_snapshot is false [suggest]
  engine          = "aurora-postgresql"
  master_username = var.environment == "prod" ? "tiktimer" : "admin"
                                                             ~~~~~~~ rds/reserved-name: aurora-postgresql reserves the master_username "admin"; RDS answers: MasterUsername admin cannot be used as it is a reserved word used by the engine [suggest]
}
