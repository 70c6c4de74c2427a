module "database" {
  source  = "./database"
  project = "TikTimer"
}

module "archive" {
  source  = "./database"
  project = "archive"
}
