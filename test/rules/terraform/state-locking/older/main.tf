terraform {
  required_version = ">= 1.3, < 1.10"

  backend "s3" {
    bucket = "tiktimer-state"
    key    = "api/terraform.tfstate"
  }
}
