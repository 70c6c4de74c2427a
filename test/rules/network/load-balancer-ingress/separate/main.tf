resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "a" {
  vpc_id     = "vpc-0123456789abcdef0"
  cidr_block = "10.0.1.0/24"
}

resource "aws_subnet" "b" {
  vpc_id     = "vpc-0123456789abcdef0"
  cidr_block = "10.0.2.0/24"
}

resource "aws_ecs_task_definition" "app" {
  family                   = "app"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([{
    name         = "app"
    image        = "public.ecr.aws/docker/library/nginx:1.29"
    portMappings = [{ containerPort = 8080 }, { containerPort = 9000 }]
  }])
}

resource "aws_security_group" "balancer" {
  name   = "balancer"
  vpc_id = aws_vpc.main.id
}

resource "aws_vpc_security_group_egress_rule" "balancer" {
  security_group_id            = aws_security_group.balancer.id
  referenced_security_group_id = aws_security_group.web.id
  ip_protocol                  = "tcp"
  from_port                    = 9000
  to_port                      = 9000
}

resource "aws_security_group_rule" "balancer" {
  type              = "ingress"
  security_group_id = aws_security_group.balancer.id
  protocol          = "tcp"
  from_port         = 80
  to_port           = 80
  cidr_blocks       = ["0.0.0.0/0"]
}

resource "aws_lb" "main" {
^^^^^^^^^^^^^^^^^^^^^^^^ network/load-balancer-ingress: the load balancer in front of it
  name            = "main"
  security_groups = [aws_security_group.balancer.id]
  subnets         = [aws_subnet.a.id, aws_subnet.b.id]
}

# The one for its port is of another group.
resource "aws_security_group" "web" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/load-balancer-ingress: aws_security_group.web of aws_ecs_service.web lets nobody in on port 9000 from aws_security_group.balancer, in which aws_lb.main is; its health checks time out, and ECS stops the tasks with: Task failed ELB health checks [suggest]
  name   = "web"
  vpc_id = aws_vpc.main.id

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group_rule" "web" {
  type                     = "ingress"
  security_group_id        = aws_security_group.web.id
  protocol                 = "tcp"
  from_port                = 80
  to_port                  = 80
  source_security_group_id = aws_security_group.balancer.id
}

resource "aws_vpc_security_group_ingress_rule" "other" {
  security_group_id            = aws_security_group.balancer.id
  referenced_security_group_id = aws_security_group.web.id
  ip_protocol                  = "tcp"
  from_port                    = 9000
  to_port                      = 9000
}

resource "aws_security_group_rule" "out" {
  type                     = "egress"
  security_group_id        = aws_security_group.web.id
  protocol                 = "tcp"
  from_port                = 9000
  to_port                  = 9000
  source_security_group_id = aws_security_group.balancer.id
}

resource "aws_lb_target_group" "web" {
  name        = "web"
  port        = 80
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.main.id
}

resource "aws_lb_listener" "web" {
  load_balancer_arn = aws_lb.main.arn
  port              = 8318
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.web.arn
  }
}

resource "aws_ecs_service" "web" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/load-balancer-ingress: the service
  name                              = "web"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.app.arn
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 300

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.web.arn
    container_name   = "app"
    container_port   = 9000
  }

  network_configuration {
    subnets         = [aws_subnet.a.id, aws_subnet.b.id]
    security_groups = [aws_security_group.web.id]
  }
}
