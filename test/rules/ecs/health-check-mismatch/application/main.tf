resource "aws_ecs_task_definition" "api" {
  family                   = "tiktimer-api"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024
  execution_role_arn       = var.execution_role_arn
  container_definitions = jsonencode([{
    name         = "api"
    image        = "123456789013.dkr.ecr.eu-west-1.amazonaws.com/tiktimer-api:latest"
    essential    = true
    portMappings = [{ containerPort = 8000 }]
  }])
}

resource "aws_ecs_task_definition" "shop" {
  family                   = "tiktimer-shop"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024
  execution_role_arn       = var.execution_role_arn
  container_definitions = jsonencode([{
    name         = "shop"
    image        = "123456789013.dkr.ecr.eu-west-1.amazonaws.com/tiktimer-shop:latest"
    essential    = true
    portMappings = [{ containerPort = 5000 }]
  }])
}

variable "execution_role_arn" {}
variable "vpc_id" {}
variable "subnets" {}

resource "aws_lb_target_group" "api0" {
  port        = 8000
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = var.vpc_id
  health_check {
    path    = "/health"
              ~~~~~~~~~ ecs/health-check-mismatch: the load balancer asks for /health, which is no route of the application in container "api"; every check fails, and its targets never become healthy [suggest]
  }
}

resource "aws_ecs_service" "api0" {
  name                              = "tiktimer-api0"
  task_definition                   = aws_ecs_task_definition.api.arn
  desired_count                     = 1
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 120
  network_configuration {
    subnets = var.subnets
  }
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
  load_balancer {
    target_group_arn = aws_lb_target_group.api0.arn
    container_name   = "api"
    container_port   = 8000
  }
}

resource "aws_lb_target_group" "api1" {
  port        = 8000
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = var.vpc_id
  health_check {
    path    = "/healthz"
              ~~~~~~~~~~ ecs/health-check-mismatch: the load balancer asks for /healthz, which is no route of the application in container "api"; every check fails, and its targets never become healthy [suggest]
  }
}

resource "aws_ecs_service" "api1" {
  name                              = "tiktimer-api1"
  task_definition                   = aws_ecs_task_definition.api.arn
  desired_count                     = 1
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 120
  network_configuration {
    subnets = var.subnets
  }
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
  load_balancer {
    target_group_arn = aws_lb_target_group.api1.arn
    container_name   = "api"
    container_port   = 8000
  }
}

resource "aws_lb_target_group" "api2" {
  port        = 8000
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = var.vpc_id
  health_check {
    path    = "/api/health"
  }
}

resource "aws_ecs_service" "api2" {
  name                              = "tiktimer-api2"
  task_definition                   = aws_ecs_task_definition.api.arn
  desired_count                     = 1
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 120
  network_configuration {
    subnets = var.subnets
  }
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
  load_balancer {
    target_group_arn = aws_lb_target_group.api2.arn
    container_name   = "api"
    container_port   = 8000
  }
}

resource "aws_lb_target_group" "api3" {
  port        = 8000
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = var.vpc_id
  health_check {
    path    = "/api/items/1"
  }
}

resource "aws_ecs_service" "api3" {
  name                              = "tiktimer-api3"
  task_definition                   = aws_ecs_task_definition.api.arn
  desired_count                     = 1
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 120
  network_configuration {
    subnets = var.subnets
  }
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
  load_balancer {
    target_group_arn = aws_lb_target_group.api3.arn
    container_name   = "api"
    container_port   = 8000
  }
}

resource "aws_lb_target_group" "api4" {
  port        = 8000
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = var.vpc_id
  health_check {
    path    = "/events"
              ~~~~~~~~~ ecs/health-check-mismatch: the load balancer asks for /events, which is no route of the application in container "api"; every check fails, and its targets never become healthy [suggest]
  }
}

resource "aws_ecs_service" "api4" {
  name                              = "tiktimer-api4"
  task_definition                   = aws_ecs_task_definition.api.arn
  desired_count                     = 1
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 120
  network_configuration {
    subnets = var.subnets
  }
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
  load_balancer {
    target_group_arn = aws_lb_target_group.api4.arn
    container_name   = "api"
    container_port   = 8000
  }
}

resource "aws_lb_target_group" "api5" {
  port        = 8000
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = var.vpc_id
  health_check {
    path    = "/version"
  }
}

resource "aws_ecs_service" "api5" {
  name                              = "tiktimer-api5"
  task_definition                   = aws_ecs_task_definition.api.arn
  desired_count                     = 1
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 120
  network_configuration {
    subnets = var.subnets
  }
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
  load_balancer {
    target_group_arn = aws_lb_target_group.api5.arn
    container_name   = "api"
    container_port   = 8000
  }
}

resource "aws_lb_target_group" "api6" {
  port        = 8000
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = var.vpc_id
  health_check {
    path    = "/docs"
  }
}

resource "aws_ecs_service" "api6" {
  name                              = "tiktimer-api6"
  task_definition                   = aws_ecs_task_definition.api.arn
  desired_count                     = 1
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 120
  network_configuration {
    subnets = var.subnets
  }
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
  load_balancer {
    target_group_arn = aws_lb_target_group.api6.arn
    container_name   = "api"
    container_port   = 8000
  }
}

resource "aws_lb_target_group" "api7" {
  port        = 8000
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = var.vpc_id
  health_check {
    path    = "/api/health/"
  }
}

resource "aws_ecs_service" "api7" {
  name                              = "tiktimer-api7"
  task_definition                   = aws_ecs_task_definition.api.arn
  desired_count                     = 1
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 120
  network_configuration {
    subnets = var.subnets
  }
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
  load_balancer {
    target_group_arn = aws_lb_target_group.api7.arn
    container_name   = "api"
    container_port   = 8000
  }
}

resource "aws_lb_target_group" "api8" {
  port        = 8000
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = var.vpc_id
  health_check {
    path    = "/api/items/ping"
  }
}

resource "aws_ecs_service" "api8" {
  name                              = "tiktimer-api8"
  task_definition                   = aws_ecs_task_definition.api.arn
  desired_count                     = 1
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 120
  network_configuration {
    subnets = var.subnets
  }
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
  load_balancer {
    target_group_arn = aws_lb_target_group.api8.arn
    container_name   = "api"
    container_port   = 8000
  }
}

resource "aws_lb_target_group" "api9" {
  port        = 8000
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = var.vpc_id
  health_check {
    path    = "/ping"
              ~~~~~~~ ecs/health-check-mismatch: the load balancer asks for /ping, which is no route of the application in container "api"; every check fails, and its targets never become healthy [suggest]
  }
}

resource "aws_ecs_service" "api9" {
  name                              = "tiktimer-api9"
  task_definition                   = aws_ecs_task_definition.api.arn
  desired_count                     = 1
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 120
  network_configuration {
    subnets = var.subnets
  }
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
  load_balancer {
    target_group_arn = aws_lb_target_group.api9.arn
    container_name   = "api"
    container_port   = 8000
  }
}

resource "aws_lb_target_group" "root" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-mismatch: the load balancer asks for /, as nothing else is written, which is no route of the application in container "api"; every check fails, and its targets never become healthy [suggest]
  port        = 8000
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = var.vpc_id
}

resource "aws_ecs_service" "root" {
  name                              = "tiktimer-root"
  task_definition                   = aws_ecs_task_definition.api.arn
  desired_count                     = 1
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 120
  network_configuration {
    subnets = var.subnets
  }
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
  load_balancer {
    target_group_arn = aws_lb_target_group.root.arn
    container_name   = "api"
    container_port   = 8000
  }
}

resource "aws_lb_target_group" "any" {
  port        = 8000
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = var.vpc_id
  health_check {
    path    = "/"
    matcher = "200-499"
  }
}

resource "aws_ecs_service" "any" {
  name                              = "tiktimer-any"
  task_definition                   = aws_ecs_task_definition.api.arn
  desired_count                     = 1
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 120
  network_configuration {
    subnets = var.subnets
  }
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
  load_balancer {
    target_group_arn = aws_lb_target_group.any.arn
    container_name   = "api"
    container_port   = 8000
  }
}

resource "aws_lb_target_group" "shop" {
  port        = 5000
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = var.vpc_id
  health_check {
    path    = "/"
              ~~~ ecs/health-check-mismatch: the load balancer asks for /, which is no route of the application in container "shop"; every check fails, and its targets never become healthy
  }
}

resource "aws_ecs_service" "shop" {
  name                              = "tiktimer-shop"
  task_definition                   = aws_ecs_task_definition.shop.arn
  desired_count                     = 1
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 120
  network_configuration {
    subnets = var.subnets
  }
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
  load_balancer {
    target_group_arn = aws_lb_target_group.shop.arn
    container_name   = "shop"
    container_port   = 5000
  }
}

resource "aws_lb_target_group" "shop1" {
  port        = 5000
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = var.vpc_id
  health_check {
    path    = "/orders"
  }
}

resource "aws_ecs_service" "shop1" {
  name                              = "tiktimer-shop1"
  task_definition                   = aws_ecs_task_definition.shop.arn
  desired_count                     = 1
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 120
  network_configuration {
    subnets = var.subnets
  }
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
  load_balancer {
    target_group_arn = aws_lb_target_group.shop1.arn
    container_name   = "shop"
    container_port   = 5000
  }
}

resource "aws_lb_target_group" "shop2" {
  port        = 5000
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = var.vpc_id
  health_check {
    path    = "/orders/7"
  }
}

resource "aws_ecs_service" "shop2" {
  name                              = "tiktimer-shop2"
  task_definition                   = aws_ecs_task_definition.shop.arn
  desired_count                     = 1
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 120
  network_configuration {
    subnets = var.subnets
  }
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
  load_balancer {
    target_group_arn = aws_lb_target_group.shop2.arn
    container_name   = "shop"
    container_port   = 5000
  }
}

resource "aws_lb_target_group" "shop3" {
  port        = 5000
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = var.vpc_id
  health_check {
    path    = "/health"
              ~~~~~~~~~ ecs/health-check-mismatch: the load balancer asks for /health, which is no route of the application in container "shop"; every check fails, and its targets never become healthy
  }
}

resource "aws_ecs_service" "shop3" {
  name                              = "tiktimer-shop3"
  task_definition                   = aws_ecs_task_definition.shop.arn
  desired_count                     = 1
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 120
  network_configuration {
    subnets = var.subnets
  }
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
  load_balancer {
    target_group_arn = aws_lb_target_group.shop3.arn
    container_name   = "shop"
    container_port   = 5000
  }
}
