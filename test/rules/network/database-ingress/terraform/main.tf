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

resource "aws_security_group" "port" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/database-ingress: aws_security_group.port of aws_db_instance.port lets nobody in on port 5432 from aws_security_group.app, in which aws_ecs_service.app runs; it waits until its connection times out [suggest]
  name = "port"

  ingress {
    from_port = 3306
    to_port   = 3306
    protocol  = "tcp"
    security_groups = [aws_security_group.app.id]
  }
}

resource "aws_db_instance" "port" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/database-ingress: the database that it is given
  identifier             = "port"
  engine                 = "postgres"
  skip_final_snapshot    = true
  instance_class         = "db.t4g.micro"
  vpc_security_group_ids = [aws_security_group.port.id]
}

resource "aws_security_group" "network" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/database-ingress: aws_security_group.network of aws_db_instance.network lets nobody in on port 3306 from aws_security_group.app, in which aws_ecs_service.app runs; it waits until its connection times out [suggest]
  name = "network"

  ingress {
    from_port = 3306
    to_port   = 3306
    protocol  = "tcp"
    cidr_blocks = ["10.0.2.0/24"]
  }
}

resource "aws_db_instance" "network" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/database-ingress: the database that it is given
  identifier             = "network"
  engine                 = "mysql"
  skip_final_snapshot    = true
  instance_class         = "db.t4g.micro"
  vpc_security_group_ids = [aws_security_group.network.id]
}

resource "aws_security_group" "itself" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/database-ingress: aws_security_group.itself of aws_db_instance.itself lets nobody in on port 3306 from aws_security_group.app, in which aws_ecs_service.app runs; it waits until its connection times out [suggest]
  name = "itself"

  ingress {
    from_port = 0
    to_port   = 0
    protocol  = "-1"
    self = true
  }
}

resource "aws_db_instance" "itself" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/database-ingress: the database that it is given
  identifier             = "itself"
  engine                 = "mariadb"
  skip_final_snapshot    = true
  instance_class         = "db.t4g.micro"
  vpc_security_group_ids = [aws_security_group.itself.id]
}

resource "aws_security_group" "custom" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/database-ingress: aws_security_group.custom of aws_db_instance.custom lets nobody in on port 6543 from aws_security_group.app, in which aws_ecs_service.app runs; it waits until its connection times out [suggest]
  name = "custom"

  ingress {
    from_port = 5432
    to_port   = 5432
    protocol  = "tcp"
    security_groups = [aws_security_group.app.id]
  }
}

resource "aws_db_instance" "custom" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/database-ingress: the database that it is given
  identifier             = "custom"
  engine                 = "postgres"
  skip_final_snapshot    = true
  instance_class         = "db.t4g.micro"
  vpc_security_group_ids = [aws_security_group.custom.id]
  port = 6543
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
    environment = [{ name = "port", value = "postgresql://app@${aws_db_instance.port.address}/app" }, { name = "network", value = "postgresql://app@${aws_db_instance.network.address}/app" }, { name = "itself", value = "postgresql://app@${aws_db_instance.itself.address}/app" }, { name = "custom", value = "postgresql://app@${aws_db_instance.custom.address}/app" }]
  }])
}

resource "aws_ecs_service" "app" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/database-ingress: the service
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
