# The database waits for the application: what it gives cannot be handed to that.
module "database" {
  source     = "./database"
  depends_on = [module.app]
}

module "app" {
  source      = "./app"
  db_password = ""
                ^^ ecs/empty-credential: the empty password comes from here
}
