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

  ingress {
    from_port   = 80
    to_port     = 80
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}
variable "enabled" {
  type = bool
}

resource "aws_security_group" "app" {
  name   = "app"
  vpc_id = aws_vpc.main.id

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_lb" "perhaps" {
  name            = "perhaps"
  security_groups = [aws_security_group.balancer.id]
  subnets         = [aws_subnet.a.id, aws_subnet.b.id]
  count           = var.enabled ? 1 : 0
}

resource "aws_lb_target_group" "behind_perhaps" {
  name        = "behind-perhaps"
  port        = 80
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.main.id
}

resource "aws_lb_listener" "behind_perhaps" {
  load_balancer_arn = aws_lb.perhaps[0].arn
  port              = 8468
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.behind_perhaps.arn
  }
}

resource "aws_ecs_service" "behind_perhaps" {
  name                              = "behind_perhaps"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.app.arn
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 300

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.behind_perhaps.arn
    container_name   = "app"
    container_port   = 8080
  }

  network_configuration {
    subnets         = [aws_subnet.a.id, aws_subnet.b.id]
    security_groups = [aws_security_group.app.id]
  }
}

resource "aws_lb" "main" {
  name            = "main"
  security_groups = [aws_security_group.balancer.id]
  subnets         = [aws_subnet.a.id, aws_subnet.b.id]
}

resource "aws_lb_target_group" "perhaps" {
  name        = "perhaps"
  port        = 80
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.main.id
}

resource "aws_lb_listener" "perhaps" {
  load_balancer_arn = aws_lb.main.arn
  port              = 8755
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.perhaps.arn
  }
}

resource "aws_ecs_service" "perhaps" {
  count                             = var.enabled ? 1 : 0
  name                              = "perhaps"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.app.arn
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 300

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.perhaps.arn
    container_name   = "app"
    container_port   = 8080
  }

  network_configuration {
    subnets         = [aws_subnet.a.id, aws_subnet.b.id]
    security_groups = [aws_security_group.app.id]
  }
}

resource "aws_security_group" "perhaps" {
  count  = var.enabled ? 1 : 0
  name   = "perhaps"
  vpc_id = aws_vpc.main.id

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_lb_target_group" "of_perhaps" {
  name        = "of-perhaps"
  port        = 80
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.main.id
}

resource "aws_lb_listener" "of_perhaps" {
  load_balancer_arn = aws_lb.main.arn
  port              = 8063
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.of_perhaps.arn
  }
}

resource "aws_ecs_service" "of_perhaps" {
  name                              = "of_perhaps"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.app.arn
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 300

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.of_perhaps.arn
    container_name   = "app"
    container_port   = 8080
  }

  network_configuration {
    subnets         = [aws_subnet.a.id, aws_subnet.b.id]
    security_groups = [aws_security_group.perhaps[0].id]
  }
}

import {
  to = aws_security_group.imported
  id = "sg-0123456789abcdef0"
}

resource "aws_security_group" "imported" {
  name   = "imported"
  vpc_id = aws_vpc.main.id
}

resource "aws_lb_target_group" "imported" {
  name        = "imported"
  port        = 80
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.main.id
}

resource "aws_lb_listener" "imported" {
  load_balancer_arn = aws_lb.main.arn
  port              = 8868
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.imported.arn
  }
}

resource "aws_ecs_service" "imported" {
  name                              = "imported"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.app.arn
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 300

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.imported.arn
    container_name   = "app"
    container_port   = 8080
  }

  network_configuration {
    subnets         = [aws_subnet.a.id, aws_subnet.b.id]
    security_groups = [aws_security_group.imported.id]
  }
}

import {
  to = aws_lb.imported
  id = "arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/app/imported/1"
}

resource "aws_lb" "imported" {
  name            = "imported"
  security_groups = [aws_security_group.balancer.id]
  subnets         = [aws_subnet.a.id, aws_subnet.b.id]
}

resource "aws_lb_target_group" "behind_imported" {
  name        = "behind-imported"
  port        = 80
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.main.id
}

resource "aws_lb_listener" "behind_imported" {
  load_balancer_arn = aws_lb.imported.arn
  port              = 8581
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.behind_imported.arn
  }
}

resource "aws_ecs_service" "behind_imported" {
  name                              = "behind_imported"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.app.arn
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 300

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.behind_imported.arn
    container_name   = "app"
    container_port   = 8080
  }

  network_configuration {
    subnets         = [aws_subnet.a.id, aws_subnet.b.id]
    security_groups = [aws_security_group.app.id]
  }
}

resource "aws_lb_target_group" "sixth" {
  name        = "sixth"
  port        = 80
  protocol    = "HTTP"
  target_type     = "ip"
  ip_address_type = "ipv6"
  vpc_id      = aws_vpc.main.id
}

resource "aws_lb_listener" "sixth" {
  load_balancer_arn = aws_lb.main.arn
  port              = 8560
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.sixth.arn
  }
}

resource "aws_ecs_service" "sixth" {
  name                              = "sixth"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.app.arn
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 300

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.sixth.arn
    container_name   = "app"
    container_port   = 8080
  }

  network_configuration {
    subnets         = [aws_subnet.a.id, aws_subnet.b.id]
    security_groups = [aws_security_group.app.id]
  }
}
