terraform {
  backend "s3" {
  ~~~~~~~~~~~~ terraform/state-locking: the state is not locked; of two runs at once the one that writes last forgets what the other has made [suggest]
    bucket = "tiktimer-state"
    key    = "api/terraform.tfstate"
    region = "eu-central-1"
  }
}
