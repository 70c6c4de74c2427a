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

resource "aws_lb" "main" {
^^^^^^^^^^^^^^^^^^^^^^^^ network/load-balancer-ingress: the load balancer in front of it
  name            = "main"
  security_groups = [aws_security_group.balancer.id]
  subnets         = [aws_subnet.a.id, aws_subnet.b.id]
}

resource "aws_security_group" "nothing" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/load-balancer-ingress: aws_security_group.nothing of aws_ecs_service.nothing lets nobody in on port 8080 from aws_security_group.balancer, in which aws_lb.main is; its health checks time out, and ECS stops the tasks with: Task failed ELB health checks [suggest]
  name   = "nothing"
  vpc_id = aws_vpc.main.id

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_lb_target_group" "nothing" {
  name        = "nothing"
  port        = 80
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.main.id
}

resource "aws_lb_listener" "nothing" {
  load_balancer_arn = aws_lb.main.arn
  port              = 8759
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.nothing.arn
  }
}

resource "aws_ecs_service" "nothing" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/load-balancer-ingress: the service
  name                              = "nothing"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.app.arn
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 300

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.nothing.arn
    container_name   = "app"
    container_port   = 8080
  }

  network_configuration {
    subnets         = [aws_subnet.a.id, aws_subnet.b.id]
    security_groups = [aws_security_group.nothing.id]
  }
}

resource "aws_security_group" "itself" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/load-balancer-ingress: aws_security_group.itself of aws_ecs_service.itself lets nobody in on port 8080 from aws_security_group.balancer, in which aws_lb.main is; its health checks time out, and ECS stops the tasks with: Task failed ELB health checks [suggest]
  name   = "itself"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port = 0
    to_port   = 0
    protocol  = "-1"
    self      = true
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_lb_target_group" "itself" {
  name        = "itself"
  port        = 80
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.main.id
}

resource "aws_lb_listener" "itself" {
  load_balancer_arn = aws_lb.main.arn
  port              = 8647
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.itself.arn
  }
}

resource "aws_ecs_service" "itself" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/load-balancer-ingress: the service
  name                              = "itself"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.app.arn
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 300

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.itself.arn
    container_name   = "app"
    container_port   = 8080
  }

  network_configuration {
    subnets         = [aws_subnet.a.id, aws_subnet.b.id]
    security_groups = [aws_security_group.itself.id]
  }
}

resource "aws_security_group" "another" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/load-balancer-ingress: aws_security_group.another of aws_ecs_service.another lets nobody in on port 8080 from aws_security_group.balancer, in which aws_lb.main is; its health checks time out, and ECS stops the tasks with: Task failed ELB health checks [suggest]
  name   = "another"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port       = 8080
    to_port         = 8080
    protocol        = "tcp"
    security_groups = [aws_security_group.nothing.id]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_lb_target_group" "another" {
  name        = "another"
  port        = 80
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.main.id
}

resource "aws_lb_listener" "another" {
  load_balancer_arn = aws_lb.main.arn
  port              = 8753
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.another.arn
  }
}

resource "aws_ecs_service" "another" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/load-balancer-ingress: the service
  name                              = "another"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.app.arn
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 300

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.another.arn
    container_name   = "app"
    container_port   = 8080
  }

  network_configuration {
    subnets         = [aws_subnet.a.id, aws_subnet.b.id]
    security_groups = [aws_security_group.another.id]
  }
}

resource "aws_security_group" "network" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/load-balancer-ingress: aws_security_group.network of aws_ecs_service.network lets nobody in on port 8080 from aws_security_group.balancer, in which aws_lb.main is; its health checks time out, and ECS stops the tasks with: Task failed ELB health checks [suggest]
  name   = "network"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port   = 8080
    to_port     = 8080
    protocol    = "tcp"
    cidr_blocks = ["10.0.9.0/24"]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_lb_target_group" "network" {
  name        = "network"
  port        = 80
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.main.id
}

resource "aws_lb_listener" "network" {
  load_balancer_arn = aws_lb.main.arn
  port              = 8778
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.network.arn
  }
}

resource "aws_ecs_service" "network" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/load-balancer-ingress: the service
  name                              = "network"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.app.arn
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 300

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.network.arn
    container_name   = "app"
    container_port   = 8080
  }

  network_configuration {
    subnets         = [aws_subnet.a.id, aws_subnet.b.id]
    security_groups = [aws_security_group.network.id]
  }
}

resource "aws_security_group" "udp" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/load-balancer-ingress: aws_security_group.udp of aws_ecs_service.udp lets nobody in on port 8080 from aws_security_group.balancer, in which aws_lb.main is; its health checks time out, and ECS stops the tasks with: Task failed ELB health checks [suggest]
  name   = "udp"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port   = 8080
    to_port     = 8080
    protocol    = "udp"
    cidr_blocks = ["0.0.0.0/0"]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_lb_target_group" "udp" {
  name        = "udp"
  port        = 80
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.main.id
}

resource "aws_lb_listener" "udp" {
  load_balancer_arn = aws_lb.main.arn
  port              = 8329
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.udp.arn
  }
}

resource "aws_ecs_service" "udp" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/load-balancer-ingress: the service
  name                              = "udp"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.app.arn
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 300

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.udp.arn
    container_name   = "app"
    container_port   = 8080
  }

  network_configuration {
    subnets         = [aws_subnet.a.id, aws_subnet.b.id]
    security_groups = [aws_security_group.udp.id]
  }
}

resource "aws_security_group" "below" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/load-balancer-ingress: aws_security_group.below of aws_ecs_service.below lets nobody in on port 8080 from aws_security_group.balancer, in which aws_lb.main is; its health checks time out, and ECS stops the tasks with: Task failed ELB health checks [suggest]
  name   = "below"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port       = 8000
    to_port         = 8079
    protocol        = "tcp"
    security_groups = [aws_security_group.balancer.id]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_lb_target_group" "below" {
  name        = "below"
  port        = 80
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.main.id
}

resource "aws_lb_listener" "below" {
  load_balancer_arn = aws_lb.main.arn
  port              = 8537
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.below.arn
  }
}

resource "aws_ecs_service" "below" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/load-balancer-ingress: the service
  name                              = "below"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.app.arn
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 300

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.below.arn
    container_name   = "app"
    container_port   = 8080
  }

  network_configuration {
    subnets         = [aws_subnet.a.id, aws_subnet.b.id]
    security_groups = [aws_security_group.below.id]
  }
}

resource "aws_security_group" "sixth" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/load-balancer-ingress: aws_security_group.sixth of aws_ecs_service.sixth lets nobody in on port 8080 from aws_security_group.balancer, in which aws_lb.main is; its health checks time out, and ECS stops the tasks with: Task failed ELB health checks [suggest]
  name   = "sixth"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port        = 8080
    to_port          = 8080
    protocol         = "tcp"
    ipv6_cidr_blocks = ["::/0"]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_lb_target_group" "sixth" {
  name        = "sixth"
  port        = 80
  protocol    = "HTTP"
  target_type = "ip"
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
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/load-balancer-ingress: the service
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
    security_groups = [aws_security_group.sixth.id]
  }
}

resource "aws_security_group" "first" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/load-balancer-ingress: aws_security_group.first and aws_security_group.second of aws_ecs_service.several lets nobody in on port 8080 from aws_security_group.balancer, in which aws_lb.main is; its health checks time out, and ECS stops the tasks with: Task failed ELB health checks [suggest]
  name   = "first"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port       = 443
    to_port         = 443
    protocol        = "tcp"
    security_groups = [aws_security_group.balancer.id]
  }
}

resource "aws_security_group" "second" {
  name   = "second"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port   = 22
    to_port     = 22
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

resource "aws_lb_target_group" "several" {
  name        = "several"
  port        = 80
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.main.id
}

resource "aws_lb_listener" "several" {
  load_balancer_arn = aws_lb.main.arn
  port              = 8754
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.several.arn
  }
}

resource "aws_ecs_service" "several" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/load-balancer-ingress: the service
  name                              = "several"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.app.arn
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 300

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.several.arn
    container_name   = "app"
    container_port   = 8080
  }

  network_configuration {
    subnets         = [aws_subnet.a.id, aws_subnet.b.id]
    security_groups = [aws_security_group.first.id, aws_security_group.second.id]
  }
}

resource "aws_security_group" "checked" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/load-balancer-ingress: aws_security_group.checked of aws_ecs_service.checked lets nobody in on port 9000 from aws_security_group.balancer, in which aws_lb.main is; its health checks time out, and ECS stops the tasks with: Task failed ELB health checks [suggest]
  name   = "checked"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port       = 8080
    to_port         = 8080
    protocol        = "tcp"
    security_groups = [aws_security_group.balancer.id]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_lb_target_group" "checked" {
  name        = "checked"
  port        = 80
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.main.id

  health_check {
    path = "/health"
    port = 9000
  }
}

resource "aws_lb_listener" "checked" {
  load_balancer_arn = aws_lb.main.arn
  port              = 8711
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.checked.arn
  }
}

resource "aws_ecs_service" "checked" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/load-balancer-ingress: the service
  name                              = "checked"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.app.arn
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 300

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.checked.arn
    container_name   = "app"
    container_port   = 8080
  }

  network_configuration {
    subnets         = [aws_subnet.a.id, aws_subnet.b.id]
    security_groups = [aws_security_group.checked.id]
  }
}

resource "aws_security_group" "served" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/load-balancer-ingress: aws_security_group.served of aws_ecs_service.served lets nobody in on port 8080 from aws_security_group.balancer, in which aws_lb.main is; its requests time out, and users get: 504 Gateway Time-out [suggest]
  name   = "served"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port       = 9000
    to_port         = 9000
    protocol        = "tcp"
    security_groups = [aws_security_group.balancer.id]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_lb_target_group" "served" {
  name        = "served"
  port        = 80
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.main.id

  health_check {
    path = "/health"
    port = 9000
  }
}

resource "aws_lb_listener" "served" {
  load_balancer_arn = aws_lb.main.arn
  port              = 8649
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.served.arn
  }
}

resource "aws_ecs_service" "served" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/load-balancer-ingress: the service
  name                              = "served"
  cluster                           = "main"
  task_definition                   = aws_ecs_task_definition.app.arn
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 300

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.served.arn
    container_name   = "app"
    container_port   = 8080
  }

  network_configuration {
    subnets         = [aws_subnet.a.id, aws_subnet.b.id]
    security_groups = [aws_security_group.served.id]
  }
}
