# Hosts that are right, that may take a port, or that are none.
resource "aws_ecs_task_definition" "variables" {
  family = "variables"
  container_definitions = jsonencode([{
    name   = "api"
    image  = "public.ecr.aws/docker/library/wordpress:6"
    memory = 512
    environment = [
      { name = "DATABASE_HOST", value = aws_db_instance.main.address },
      { name = "DATABASE_PORT", value = "5432" },
      { name = "PGHOST", value = aws_rds_cluster.aurora.endpoint },
      { name = "WORDPRESS_DB_HOST", value = aws_db_instance.main.endpoint },
      { name = "CACHE_PORT", value = "6379" },
      { name = "OWN_HOST", value = "${aws_db_instance.main.identifier}.internal" },
      { name = "WHICH_HOST", value = var.host == "" ? aws_db_instance.main.endpoint : var.host },
      { name = "WHICH_PORT", value = "5432" },
      { name = "DB_HOST_ID", value = aws_db_instance.main.identifier },
      { name = "FRONT_HOST", value = aws_lb.front.id },
      { name = "DB_ENDPOINT", value = aws_db_instance.main.endpoint },
      { name = "DB_PORT", value = "5432" },
      { name = "HOST", value = "0.0.0.0" },
      { name = "PORT", value = "8080" },
    ]
  }])
}
