module "api" {
  source = "./app"
  name   = "api"
}

module "web" {
  source = "./app"
  name   = "web"
}
