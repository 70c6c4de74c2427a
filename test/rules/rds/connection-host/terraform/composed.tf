# The URL is put together elsewhere, and used as a whole.
locals {
  database_url = "postgresql://app@${aws_db_instance.composed.endpoint}:5432/app"
                                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/connection-host: endpoint of aws_db_instance.composed ends with a port, and here comes another; its address is the host name alone [suggest]

  services = {
    api = [{ name = "DATABASE_URL", value = local.database_url }]
    job = [{ name = "DATABASE_URL", value = local.database_url }]
  }
}

resource "aws_db_instance" "composed" {
  identifier                  = "composed"
  engine                      = "postgres"
  engine_version              = "16"
  instance_class              = "db.t4g.micro"
  allocated_storage           = 20
  username                    = "app"
  manage_master_user_password = true
  skip_final_snapshot         = true
}

resource "aws_ecs_task_definition" "composed" {
  for_each = local.services
  family   = each.key
  container_definitions = jsonencode([{
    name        = each.key
    image       = "public.ecr.aws/docker/library/python:3.13"
    memory      = 512
    environment = each.value
  }])
}
