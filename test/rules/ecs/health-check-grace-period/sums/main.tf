resource "aws_lb_target_group" "web" {
  name        = "web"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = var.vpc_id

  health_check {
    path = "/health"
  }
}

resource "aws_ecs_service" "web" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-grace-period (information): no grace period for health checks is set; ECS stops a task that fails the checks of aws_lb_target_group.web from its start on, which takes 3 × 30 s = 90 s [fix]
  name            = "web"
  cluster         = aws_ecs_cluster.main.id
  task_definition = var.task_definition
  desired_count   = 2
  launch_type     = "FARGATE"

  network_configuration {
    subnets = var.subnets
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.web.arn
    container_name   = "web"
    container_port   = 8080
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}

resource "aws_lb_target_group" "quick" {
  name        = "quick"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = var.vpc_id

  health_check {
    interval            = 10
    unhealthy_threshold = 2
  }
}

resource "aws_ecs_service" "quick" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-grace-period: no grace period for health checks is set; ECS stops a task that fails the checks of aws_lb_target_group.quick from its start on, which takes 2 × 10 s = 20 s [fix]
  name            = "quick"
  cluster         = aws_ecs_cluster.main.id
  task_definition = var.task_definition
  desired_count   = 2
  launch_type     = "FARGATE"

  network_configuration {
    subnets = var.subnets
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.quick.arn
    container_name   = "web"
    container_port   = 8080
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}

resource "aws_ecs_service" "elsewhere" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-grace-period (information): no grace period for health checks is set; ECS stops a task that fails the load balancer's checks from its start on [fix]
  name            = "elsewhere"
  cluster         = aws_ecs_cluster.main.id
  task_definition = var.task_definition
  desired_count   = 2
  launch_type     = "FARGATE"

  network_configuration {
    subnets = var.subnets
  }

  load_balancer {
    target_group_arn = var.target_group_arn
    container_name   = "web"
    container_port   = 8080
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}

resource "aws_ecs_cluster" "main" {
  name = "main"
}

resource "aws_lb_target_group" "minute" {
  name        = "minute"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = var.vpc_id
}

resource "aws_ecs_service" "minute" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-grace-period (information): no grace period for health checks is set; ECS stops a task that fails the checks of aws_lb_target_group.minute from its start on, which takes 2 × 30 s = 60 s [fix]
  name            = "minute"
  cluster         = aws_ecs_cluster.main.id
  task_definition = var.task_definition
  desired_count   = 2
  launch_type     = "FARGATE"

  network_configuration {
    subnets = var.subnets
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.minute.arn
    container_name   = "web"
    container_port   = 8080
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}

resource "aws_ecs_service" "both" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-grace-period: no grace period for health checks is set; ECS stops a task that fails the checks of aws_lb_target_group.quick from its start on, which takes 2 × 10 s = 20 s [fix]
  name            = "both"
  cluster         = aws_ecs_cluster.main.id
  task_definition = var.task_definition
  desired_count   = 2
  launch_type     = "FARGATE"

  network_configuration {
    subnets = var.subnets
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.minute.arn
    container_name   = "web"
    container_port   = 8080
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.quick.arn
    container_name   = "web"
    container_port   = 8080
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}
