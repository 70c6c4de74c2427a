terraform {
  backend "s3" {
    bucket = "tiktimer-state"
    key    = "api/terraform.tfstate"
    use_lockfile = true
  }
}
