resource "aws_ecs_task_definition" "web" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ecs/port-mismatch: the task definition
  family                   = "web"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = var.execution_role_arn
  container_definitions = jsonencode([
    {
    ^ ecs/port-mismatch: the container
      name         = "web"
      image        = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/web:1.4.0"
      portMappings = [{ containerPort = 8080 }, { containerPort = 9090 }]
    },
    {
    ^ ecs/port-mismatch: the container
      name      = "worker"
      image     = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/worker:1.4.0"
      essential = false
    },
  ])
}

resource "aws_ecs_service" "web" {
  name            = "web"
  cluster         = aws_ecs_cluster.main.id
  task_definition = aws_ecs_task_definition.web.arn
  desired_count   = 2
  launch_type     = "FARGATE"
  health_check_grace_period_seconds = 120

  network_configuration {
    subnets = var.subnets
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.web.arn
    container_name   = "web"
    container_port   = 80
                       ~~ ecs/port-mismatch: port 80 is not mapped by container "web" of aws_ecs_task_definition.web, which maps 8080, 9090; ECS answers: The container web did not have a container port 80 defined
  }
  load_balancer {
    target_group_arn = aws_lb_target_group.web.arn
    container_name   = "worker"
    container_port   = 8080
                       ~~~~ ecs/port-mismatch: port 8080 is not mapped by container "worker" of aws_ecs_task_definition.web, which maps no port; ECS answers: The container worker did not have a container port 8080 defined
  }
  load_balancer {
    target_group_arn = aws_lb_target_group.web.arn
    container_name   = "nginx"
                       ~~~~~~~ ecs/port-mismatch: "nginx" is no container of aws_ecs_task_definition.web, which has "web", "worker"; ECS answers: The container nginx does not exist in the task definition
    container_port   = 8080
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}

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

resource "aws_ecs_cluster" "main" {
  name = "main"
}
