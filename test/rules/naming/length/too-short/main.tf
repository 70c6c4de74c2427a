resource "aws_s3_bucket" "a" {
  bucket = "my"
           ~~~~ naming/length: bucket evaluates to "my", 2 characters; a bucket's name has at least 3, and Terraform answers: "my" must contain from 3 to 63 characters
}

resource "aws_opensearch_domain" "a" {
  domain_name = "a"
                ~~~ naming/length: domain_name evaluates to "a", 1 character; a domain's name has at least 3, and Terraform answers: must start with a lowercase alphabet and be at least 3 and no more than 28 characters long. Valid characters are a-z (lowercase letters), 0-9, and - (hyphen).
}

resource "aws_s3_bucket" "b" {
  bucket = "abc"
}

variable "name" {}

resource "aws_s3_bucket" "c" {
  bucket = "a${var.name}"
           ~~~~~~~~~~~~~~ naming/uppercase (hint): nothing keeps upper-case letters out of bucket; S3 answers: InvalidBucketName: The specified bucket is not valid [suggest]
}
