module "database" {
  source = "./database"
}

resource "aws_ssm_parameter" "url" {
  name  = "url"
  value = "postgres://u:p@${module.database.id}:5432/app"
                            ~~~~~~~~~~~~~~~~~~ rds/connection-host: the host of this URL is the identifier of module.database.aws_db_instance.main, which is no host name; connecting answers: could not translate host name to address
}
