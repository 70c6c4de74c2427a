resource "aws_security_group" "app" {
  name = "app"

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "balancer" {
  name = "balancer"
}

resource "aws_security_group" "database" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/database-ingress: aws_security_group.database of aws_db_instance.main lets nobody in on port 5432 from aws_security_group.app, in which aws_ecs_service.app runs; it waits until its connection times out [suggest]
  name = "database"
}

# The load balancer may get in, which has nothing to ask.
resource "aws_vpc_security_group_ingress_rule" "database" {
  security_group_id            = aws_security_group.database.id
  referenced_security_group_id = aws_security_group.balancer.id
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
}

resource "aws_db_instance" "main" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/database-ingress: the database that it is given
  identifier                = "main"
  engine                    = "postgres"
  final_snapshot_identifier = "main-final"
  instance_class            = "db.t4g.micro"
  vpc_security_group_ids    = [aws_security_group.database.id]
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
    environment = [{ name = "DB_HOST", value = aws_db_instance.main.address }]
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
    subnets         = ["subnet-0123456789abcdef0"]
    security_groups = [aws_security_group.app.id]
  }
}
