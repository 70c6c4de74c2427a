resource "aws_db_instance" "main" {
identifier = "Orders" # at the margin
}
resource "aws_s3_bucket" "a" { bucket = "Uploads" }
