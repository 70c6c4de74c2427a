resource "aws_db_subnet_group" "main" {
  # Run 1 failed here. The published fix lowers one part; an environment called "Dev" breaks it again.
  name       = "${lower(var.project_name)}-${var.environment}-db"
  subnet_ids = var.subnet_ids
}

variable "subnet_ids" {
  type    = list(string)
  default = []
}

resource "random_password" "master" {
  length  = 32
  special = false
}

resource "aws_db_instance" "main" {
  identifier     = "${var.project_name}-${var.environment}-db"
  engine         = "postgres"
  engine_version = "15.7"
  instance_class = "db.t4g.micro"

  allocated_storage    = 20
  db_subnet_group_name = aws_db_subnet_group.main.name
  parameter_group_name = aws_db_parameter_group.main.name

  username = "tiktimer"
  password = random_password.master.result

  skip_final_snapshot = true
}

resource "aws_db_parameter_group" "main" {
  name   = join("-", [var.project_name, "postgres15"])
  family = "postgres15"
}
