variable "networks" {
  type = list(string)
}

resource "aws_subnet" "app" {
  vpc_id     = "vpc-0123456789abcdef0"
  cidr_block = "10.0.1.0/24"
}

resource "aws_security_group" "app" {
  name = "app"

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "group" {
  name = "group"

  ingress {
    from_port = 5432
    to_port   = 5432
    protocol  = "tcp"
    security_groups = [aws_security_group.app.id]
  }
}

resource "aws_db_instance" "group" {
  identifier             = "group"
  engine                 = "postgres"
  skip_final_snapshot    = true
  instance_class         = "db.t4g.micro"
  vpc_security_group_ids = [aws_security_group.group.id]
}

resource "aws_security_group" "range" {
  name = "range"

  ingress {
    from_port = 0
    to_port   = 65535
    protocol  = "tcp"
    security_groups = [aws_security_group.app.id]
  }
}

resource "aws_db_instance" "range" {
  identifier             = "range"
  engine                 = "postgres"
  skip_final_snapshot    = true
  instance_class         = "db.t4g.micro"
  vpc_security_group_ids = [aws_security_group.range.id]
}

resource "aws_security_group" "all" {
  name = "all"

  ingress {
    from_port = 0
    to_port   = 0
    protocol  = "-1"
    security_groups = [aws_security_group.app.id]
  }
}

resource "aws_db_instance" "all" {
  identifier             = "all"
  engine                 = "mysql"
  skip_final_snapshot    = true
  instance_class         = "db.t4g.micro"
  vpc_security_group_ids = [aws_security_group.all.id]
}

resource "aws_security_group" "network" {
  name = "network"

  ingress {
    from_port = 3306
    to_port   = 3306
    protocol  = "tcp"
    cidr_blocks = ["10.0.0.0/16"]
  }
}

resource "aws_db_instance" "network" {
  identifier             = "network"
  engine                 = "mysql"
  skip_final_snapshot    = true
  instance_class         = "db.t4g.micro"
  vpc_security_group_ids = [aws_security_group.network.id]
}

resource "aws_security_group" "unknown" {
  name = "unknown"

  ingress {
    from_port = 3306
    to_port   = 3306
    protocol  = "tcp"
    cidr_blocks = var.networks
  }
}

resource "aws_db_instance" "unknown" {
  identifier             = "unknown"
  engine                 = "mysql"
  skip_final_snapshot    = true
  instance_class         = "db.t4g.micro"
  vpc_security_group_ids = [aws_security_group.unknown.id]
}

resource "aws_security_group" "someone" {
  name = "someone"

  ingress {
    from_port = 3306
    to_port   = 3306
    protocol  = "tcp"
    security_groups = var.networks
  }
}

resource "aws_db_instance" "someone" {
  identifier             = "someone"
  engine                 = "mysql"
  skip_final_snapshot    = true
  instance_class         = "db.t4g.micro"
  vpc_security_group_ids = [aws_security_group.someone.id]
}

resource "aws_security_group" "list" {
  name = "list"

  ingress {
    from_port = 3306
    to_port   = 3306
    protocol  = "tcp"
    prefix_list_ids = ["pl-0123456789abcdef0"]
  }
}

resource "aws_db_instance" "list" {
  identifier             = "list"
  engine                 = "mysql"
  skip_final_snapshot    = true
  instance_class         = "db.t4g.micro"
  vpc_security_group_ids = [aws_security_group.list.id]
}

resource "aws_security_group" "dynamic" {
  name = "dynamic"

  dynamic "ingress" {
    for_each = var.networks
    content {
      from_port   = 3306
      to_port     = 3306
      protocol    = "tcp"
      cidr_blocks = [ingress.value]
    }
  }
}

resource "aws_db_instance" "dynamic" {
  identifier             = "dynamic"
  engine                 = "mysql"
  skip_final_snapshot    = true
  instance_class         = "db.t4g.micro"
  vpc_security_group_ids = [aws_security_group.dynamic.id]
}

resource "aws_security_group" "engine" {
  name = "engine"
}

resource "aws_db_instance" "engine" {
  identifier             = "engine"
  engine                 = "oracle-ee"
  skip_final_snapshot    = true
  instance_class         = "db.t4g.micro"
  vpc_security_group_ids = [aws_security_group.engine.id]
}

# A database that the task is not told of.
resource "aws_security_group" "unasked" {
  name = "unasked"
}

resource "aws_db_instance" "unasked" {
  identifier             = "unasked"
  engine                 = "postgres"
  skip_final_snapshot    = true
  instance_class         = "db.t4g.micro"
  vpc_security_group_ids = [aws_security_group.unasked.id]
}

# A group that a module is handed.
resource "aws_security_group" "handed" {
  name = "handed"
}

module "rules" {
  source = "git::https://example.com/rules.git"
  group  = aws_security_group.handed.id
}

resource "aws_db_instance" "handed" {
  identifier             = "handed"
  engine                 = "postgres"
  skip_final_snapshot    = true
  instance_class         = "db.t4g.micro"
  vpc_security_group_ids = [aws_security_group.handed.id]
}

resource "aws_ecs_task_definition" "app" {
  family                   = "app"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([{
    name        = "app"
    image       = "public.ecr.aws/docker/library/nginx:1.29"
    environment = [{ name = "group", value = aws_db_instance.group.endpoint }, { name = "range", value = aws_db_instance.range.endpoint }, { name = "all", value = aws_db_instance.all.endpoint }, { name = "network", value = aws_db_instance.network.endpoint }, { name = "unknown", value = aws_db_instance.unknown.endpoint }, { name = "someone", value = aws_db_instance.someone.endpoint }, { name = "list", value = aws_db_instance.list.endpoint }, { name = "dynamic", value = aws_db_instance.dynamic.endpoint }, { name = "engine", value = aws_db_instance.engine.endpoint }, { name = "handed", value = aws_db_instance.handed.endpoint }]
  }])
}

resource "aws_ecs_service" "app" {
  name            = "app"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.app.arn
  launch_type     = "FARGATE"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets         = [aws_subnet.app.id]
    security_groups = [aws_security_group.app.id]
  }
}
