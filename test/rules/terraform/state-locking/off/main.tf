terraform {
  required_version = ">= 1.5, < 2.0.0"

  backend "s3" {
    bucket = "tiktimer-state"
    key    = "api/terraform.tfstate"
    use_lockfile = false
                   ~~~~~ terraform/state-locking: the state is not locked; of two runs at once the one that writes last forgets what the other has made [suggest]
  }
}
