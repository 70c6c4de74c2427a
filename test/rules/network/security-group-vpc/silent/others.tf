# Right, or not known.
resource "aws_instance" "right" {
  subnet_id              = aws_subnet.a.id
  vpc_security_group_ids = [aws_security_group.right.id]
}

resource "aws_instance" "default" {
  vpc_security_group_ids = [aws_security_group.standard.id]
}

resource "aws_lambda_function" "right" {
  function_name = "right"

  vpc_config {
    subnet_ids         = [aws_subnet.a.id]
    security_group_ids = [aws_security_group.right.id, data.aws_security_group.looked_up.id]
  }
}

resource "aws_launch_template" "right" {
  vpc_security_group_ids = [aws_security_group.right.id]
}

resource "aws_launch_template" "given" {
  vpc_security_group_ids = var.groups
}

resource "aws_autoscaling_group" "right" {
  vpc_zone_identifier = [aws_subnet.a.id, aws_subnet.b.id]

  launch_template {
    id = aws_launch_template.right.id
  }
}

resource "aws_autoscaling_group" "given" {
  vpc_zone_identifier = [aws_subnet.a.id, aws_subnet.b.id]

  launch_template {
    id = aws_launch_template.given.id
  }
}

resource "aws_autoscaling_group" "elsewhere" {
  vpc_zone_identifier = [aws_subnet.given.id]

  launch_template {
    id = aws_launch_template.right.id
  }
}

resource "aws_db_subnet_group" "right" {
  subnet_ids = [aws_subnet.a.id, aws_subnet.b.id]
}

resource "aws_db_instance" "right" {
  db_subnet_group_name   = aws_db_subnet_group.right.name
  vpc_security_group_ids = [aws_security_group.right.id]
}

resource "aws_db_instance" "standard" {
  vpc_security_group_ids = [aws_security_group.standard.id]
}

resource "aws_db_instance" "replica" {
  replicate_source_db    = aws_db_instance.right.identifier
  vpc_security_group_ids = [aws_security_group.right.id]
}

resource "aws_db_instance" "restored" {
  snapshot_identifier    = "app-2026-11-01"
  vpc_security_group_ids = [aws_security_group.right.id]
}

resource "aws_db_instance" "given" {
  db_subnet_group_name   = var.vpc
  vpc_security_group_ids = [aws_security_group.right.id]
}

resource "aws_rds_cluster" "right" {
  db_subnet_group_name   = aws_db_subnet_group.right.name
  vpc_security_group_ids = [aws_security_group.right.id]
}

# Has the groups of its cluster, and its subnets.
resource "aws_rds_cluster_instance" "right" {
  cluster_identifier = aws_rds_cluster.right.id
  instance_class     = "db.t4g.medium"
}

resource "aws_rds_cluster" "standard" {
  vpc_security_group_ids = [aws_security_group.standard.id]
}

resource "aws_rds_cluster" "restored" {
  snapshot_identifier    = "app-2026-11-01"
  vpc_security_group_ids = [aws_security_group.right.id]
}

resource "aws_rds_cluster" "given" {
  db_subnet_group_name   = var.vpc
  vpc_security_group_ids = [aws_security_group.right.id]
}
