module "secret" {
  source = "./modules/secret"
}

resource "aws_db_instance" "main" {
  password = module.secret.password
             ~~~~~~~~~~~~~~~~~~~~~~ rds/unencoded-password: random_password.this.result may hold @; RDS then answers: The parameter MasterUserPassword is not a valid password. Only printable ASCII characters besides '/', '@', '"', ' ' may be used [suggest]
}

module "twice" {
  source   = "./modules/database"
  for_each = toset(["a.b", "c"])
}
