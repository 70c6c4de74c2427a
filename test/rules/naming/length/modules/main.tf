module "short" {
  source = "./service"
  name   = "api"
}

module "long" {
  source = "./service"
  name   = "recommendation-engine-for-visitors"
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ naming/length: "recommendation-engine-for-visitors" comes from here
}
