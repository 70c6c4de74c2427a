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
           ~~~~~~~~~~~~ naming/characters: bucket evaluates to "Replace_it"; a bucket's name takes only lower-case letters, digits, hyphens and periods, not "_"; Terraform answers: only lowercase alphanumeric characters and hyphens allowed in "Replace_it" [fix]
           ~~~~~~~~~~~~ naming/uppercase: bucket evaluates to "Replace_it"; S3 answers: InvalidBucketName: The specified bucket is not valid [fix]
}
