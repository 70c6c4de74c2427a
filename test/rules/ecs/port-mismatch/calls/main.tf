# A module that is called several times: one mistake in it is one problem.
module "catalog" {
  source = "./service"
}

module "orders" {
  source = "./service"
}

module "each" {
  for_each = toset(["a", "b"])
  source   = "./service"
}
