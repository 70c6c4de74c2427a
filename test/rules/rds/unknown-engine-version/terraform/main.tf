resource "aws_db_instance" "mysql_version" {
  engine         = "postgres"
  engine_version = "8.0.36"
                   ~~~~~~~~ rds/unknown-engine-version: RDS never offered version "8.0.36" of postgres and answers: Cannot find version 8.0.36 for postgres [suggest]
}

resource "aws_db_instance" "postgres_version" {
  engine         = "mysql"
  engine_version = "15.4"
                   ~~~~~~ rds/unknown-engine-version: RDS never offered version "15.4" of mysql and answers: Cannot find version 15.4 for mysql [suggest]
}

resource "aws_db_instance" "placeholder" {
  engine         = "postgres"
  engine_version = "15.x"
                   ~~~~~~ rds/unknown-engine-version: RDS never offered version "15.x" of postgres and answers: Cannot find version 15.x for postgres; the newest 15 is 15.18 [fix]
}

resource "aws_db_instance" "word" {
  engine         = "mariadb"
  engine_version = "latest"
                   ~~~~~~~~ rds/unknown-engine-version: RDS never offered version "latest" of mariadb and answers: Cannot find version latest for mariadb [suggest]
}

resource "aws_rds_cluster" "skipped" {
  engine         = "aurora-mysql"
  engine_version = "8.0.mysql_aurora.3.04.5"
                   ~~~~~~~~~~~~~~~~~~~~~~~~~ rds/unknown-engine-version: RDS never offered version "8.0.mysql_aurora.3.04.5" of aurora-mysql and answers: Cannot find version 8.0.mysql_aurora.3.04.5 for aurora-mysql; the newest 8.0 is 8.0.mysql_aurora.3.12.0 [fix]
}

resource "aws_rds_cluster" "far" {
  engine         = "aurora-postgresql"
  engine_version = "16.100"
                   ~~~~~~~~ rds/unknown-engine-version: RDS never offered version "16.100" of aurora-postgresql and answers: Cannot find version 16.100 for aurora-postgresql; the newest 16 is 16.14 [fix]
}

resource "aws_rds_global_cluster" "main" {
  global_cluster_identifier = "all"
  engine                    = "aurora-postgresql"
  engine_version            = "18.99"
                              ~~~~~~~ rds/unknown-engine-version: RDS never offered version "18.99" of aurora-postgresql and answers: Cannot find version 18.99 for aurora-postgresql; the newest 18 is 18.4 [fix]
}

resource "aws_db_instance" "number" {
  engine         = "mysql"
  engine_version = 8.1
                   ~~~ rds/unknown-engine-version: RDS never offered version "8.1" of mysql and answers: Cannot find version 8.1 for mysql [suggest]
}

resource "aws_db_instance" "restored" {
  engine              = "postgres"
  engine_version      = "17.0"
                        ~~~~~~ rds/unknown-engine-version: RDS never offered version "17.0" of postgres and answers: Cannot find version 17.0 for postgres; the newest 17 is 17.10 [fix]
  snapshot_identifier = "before"
}
