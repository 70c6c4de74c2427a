module "database" {
  source = "./database"
}

resource "aws_ssm_parameter" "url" {
  name  = "url"
  value = "postgres://u:p@${module.database.id}:5432/app"
                            ~~~~~~~~~~~~~~~~~~ rds/connection-host: the host of this URL is the identifier of module.database.aws_db_instance.main, which is no host name; connecting answers: could not translate host name to address
}

# A resource as a whole comes out of the module.
resource "aws_ssm_parameter" "whole" {
  name  = "whole"
  value = "postgres://u:p@${module.database.whole.endpoint}:5432/app"
                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/connection-host: endpoint of module.database.aws_db_instance.main ends with a port, and here comes another; its address is the host name alone
}
