# Rules in one list, and groups that name each other: a block more would be one too many.
resource "aws_security_group" "app" {
  name = "app"

  egress {
    protocol        = "tcp"
    from_port       = 5432
    to_port         = 5432
    security_groups = [aws_security_group.mutual.id]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "mutual" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/database-ingress: aws_security_group.mutual of aws_db_instance.mutual lets nobody in on port 5432 from aws_security_group.app, in which aws_ecs_service.app runs; it waits until its connection times out
  name = "mutual"

  ingress {
    protocol  = "tcp"
    from_port = 5432
    to_port   = 5432
    self      = true
  }
}

resource "aws_security_group" "other" {
  name = "other"
}

resource "aws_security_group" "listed" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/database-ingress: aws_security_group.listed of aws_db_instance.listed lets nobody in on port 3306 from aws_security_group.app, in which aws_ecs_service.app runs; it waits until its connection times out
  name = "listed"

  ingress = [
    {
      protocol         = "tcp"
      from_port        = 3306
      to_port          = 3306
      self             = true
      description      = ""
      cidr_blocks      = []
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      security_groups  = []
    },
  ]
}

resource "aws_db_instance" "mutual" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/database-ingress: the database that it is given
  engine                    = "postgres"
  vpc_security_group_ids    = [aws_security_group.mutual.id]
  final_snapshot_identifier = "mutual"
}

resource "aws_db_instance" "listed" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/database-ingress: the database that it is given
  engine                    = "mysql"
  vpc_security_group_ids    = [aws_security_group.listed.id]
  final_snapshot_identifier = "listed"
}

resource "aws_ecs_task_definition" "app" {
  family                   = "app"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024
  container_definitions = jsonencode([{
    name  = "app"
    image = "public.ecr.aws/docker/library/nginx:1.29"
    environment = [
      { name = "DB_HOST", value = aws_db_instance.mutual.address },
      { name = "OTHER_HOST", value = aws_db_instance.listed.address },
    ]
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
    subnets         = ["subnet-1"]
    security_groups = [aws_security_group.app.id]
  }
}
