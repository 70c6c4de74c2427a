module "database" {
  source  = "./database"
  project = "TikTimer"
            ^^^^^^^^^^ naming/uppercase: "TikTimer" comes from here
}

module "archive" {
  source  = "./database"
  project = "archive"
}
