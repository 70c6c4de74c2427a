resource "aws_db_instance" "minor" {
  engine         = "postgres"
  engine_version = "17.12"
}

resource "aws_db_instance" "major" {
  engine         = "postgres"
  engine_version = "19.1"
}

resource "aws_db_instance" "major_alone" {
  engine         = "mysql"
  engine_version = "9.7"
}

resource "aws_db_instance" "extended" {
  engine         = "postgres"
  engine_version = "11.22-rds.20270224"
}
