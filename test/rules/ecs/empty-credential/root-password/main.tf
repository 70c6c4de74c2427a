resource "random_password" "master" {
  count   = 1
  length  = 32
  special = false
}

module "database" {
  source   = "./database"
  password = random_password.master[0].result
}

module "app" {
  source      = "./app"
  db_password = ""
                ^^ ecs/empty-credential: the empty password comes from here
}
