# Terraform takes away the rule by which a group that AWS makes lets everything out.
resource "aws_security_group" "app" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/no-egress: aws_security_group.app of aws_ecs_service.app lets nothing out on port 443, by which images are pulled and secrets and logs are reached; its tasks stop with: ResourceInitializationError: unable to pull secrets or registry auth: … context deadline exceeded [suggest]
  name   = "app"
  vpc_id = "vpc-0123456789abcdef0"

  ingress {
    from_port   = 8080
    to_port     = 8080
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/16"]
  }
}

resource "aws_ecs_task_definition" "app" {
  family                   = "app"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = "arn:aws:iam::111122223333:role/execution"
  container_definitions = jsonencode([{
    name  = "app"
    image = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/app:1"
  }])
}

resource "aws_ecs_service" "app" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/no-egress: the service
  name            = "app"
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

# Rules that stand beside their group, none of which is for what a task needs first.
resource "aws_security_group" "worker" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/no-egress: aws_security_group.worker of aws_ecs_service.worker lets nothing out on port 443, by which images are pulled and secrets and logs are reached; its tasks stop with: CannotPullContainerError: … request canceled while waiting for connection [suggest]
  name   = "worker"
  vpc_id = "vpc-0123456789abcdef0"
}

resource "aws_vpc_security_group_egress_rule" "database" {
  security_group_id = aws_security_group.worker.id
  cidr_ipv4         = "10.0.0.0/16"
  ip_protocol       = "tcp"
  from_port         = 5432
  to_port           = 5432
}

resource "aws_ecs_task_definition" "worker" {
  family                   = "worker"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  container_definitions = jsonencode([{
    name  = "worker"
    image = "public.ecr.aws/docker/library/nginx:1.29"
  }])
}

resource "aws_ecs_service" "worker" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/no-egress: the service
  name            = "worker"
  task_definition = aws_ecs_task_definition.worker.arn
  launch_type     = "FARGATE"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets          = ["subnet-0123456789abcdef0"]
    security_groups  = [aws_security_group.worker.id]
    assign_public_ip = true
  }
}
