terraform {
  backend "s3" {
    bucket = "tiktimer-state"
    key    = "api/terraform.tfstate"
    dynamodb_table = "locks"
  }
}
