resource "aws_db_instance" "minor" {
  engine         = "postgres"
  engine_version = "17.12"
                   ~~~~~~~ rds/unknown-engine-version (information): postgres 17.12 is not in the catalogue of 2026-08-13; the newest 17 is 17.10; "aws rds describe-db-engine-versions --engine postgres --engine-version 17.12" tells whether RDS has it by now
}

resource "aws_db_instance" "major" {
  engine         = "postgres"
  engine_version = "19.1"
                   ~~~~~~ rds/unknown-engine-version (information): postgres 19.1 is not in the catalogue of 2026-08-13; "aws rds describe-db-engine-versions --engine postgres --engine-version 19.1" tells whether RDS has it by now
}

resource "aws_db_instance" "major_alone" {
  engine         = "mysql"
  engine_version = "9.7"
                   ~~~~~ rds/unknown-engine-version (information): mysql 9.7 is not in the catalogue of 2026-08-13; "aws rds describe-db-engine-versions --engine mysql --engine-version 9.7" tells whether RDS has it by now
}

resource "aws_db_instance" "extended" {
  engine         = "postgres"
  engine_version = "11.22-rds.20270224"
                   ~~~~~~~~~~~~~~~~~~~~ rds/engine-version-support: postgres 11 left RDS standard support on 2024-02-29; RDS charges Extended Support for it by the vCPU hour [suggest]
                   ~~~~~~~~~~~~~~~~~~~~ rds/unknown-engine-version (information): postgres 11.22-rds.20270224 is not in the catalogue of 2026-08-13; the newest 11 is 11.22-rds.20260224; "aws rds describe-db-engine-versions --engine postgres --engine-version 11.22-rds.20270224" tells whether RDS has it by now
}
