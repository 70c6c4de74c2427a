resource "aws_db_instance" "main" {
  identifier = "tiktimer-dev-db"
  username   = "tiktimer"
  password   = "correct-horse-battery"
               ~~~~~~~~~~~~~~~~~~~~~~~ rds/literal-password: password is written out; whoever can read this file, or ever could, can log in to the database [suggest]
}
