resource "aws_s3_bucket" "files" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ naming/duplicate: has the same name
  bucket = "shop-files"
}

resource "aws_s3_bucket" "copies" {
  bucket = "shop-files"
           ~~~~~~~~~~~~ naming/duplicate (warning): aws_s3_bucket.files has the name "shop-files" already; S3 answers: BucketAlreadyOwnedByYou, or hands out the first one where it is in us-east-1
}
