module "secret" {
  source = "./modules/secret"
}

resource "aws_db_instance" "main" {
  password = module.secret.password
             ~~~~~~~~~~~~~~~~~~~~~~ rds/unencoded-password: module.secret.random_password.this.result may hold @; RDS then answers: The parameter MasterUserPassword is not a valid password. Only printable ASCII characters besides '/', '@', '"', ' ' may be used [suggest]
}
