# Found in a collection of patterns: whoever takes one fills these in.
locals {
  bucket_name = "REPLACE_ME_WITH_S3_BUCKET"
}

resource "aws_s3_bucket" "a" {
  bucket = local.bucket_name
}

resource "aws_s3_bucket" "b" {
  bucket = "<your-bucket>"
}

resource "aws_s3_bucket" "c" {
  bucket = "Replace_it"
}
