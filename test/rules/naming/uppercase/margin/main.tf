resource "aws_db_instance" "main" {
identifier = "Orders" # at the margin
             ~~~~~~~~ naming/uppercase: identifier evaluates to "Orders"; Terraform answers: only lowercase alphanumeric characters and hyphens allowed in "identifier" [fix]
}
resource "aws_s3_bucket" "a" { bucket = "Uploads" }
                                        ~~~~~~~~~ naming/uppercase: bucket evaluates to "Uploads"; S3 answers: InvalidBucketName: The specified bucket is not valid [fix]
