resource "aws_ecs_cluster" "main" {
  name = "main"
}

resource "aws_ecs_task_definition" "web" {
  family                   = "web"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = var.execution_role_arn
  container_definitions = jsonencode([
    {
      name         = "Web"
      image        = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/web:1.4.0"
      portMappings = [{ containerPort = 8080 }]
    },
    {
      name      = "proxy"
      image     = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/proxy:1.4.0"
      dependsOn = [{ containerName = "web", condition = "START" }]
                                     ~~~~~ ecs/name-case: "web" is defined as "Web", and ECS tells the two apart: Container web does not exist in the task definition [fix]
    },
  ])
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
                       ~~~~~ ecs/name-case: "web" is defined as "Web", and ECS tells the two apart: The container web does not exist in the task definition [fix]
    container_port   = 8080
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}

resource "aws_ecs_service" "arn" {
  name            = "arn"
  cluster         = "arn:aws:ecs:eu-central-1:111122223333:cluster/Main"
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/name-case: "Main" is defined as "main", and ECS tells the two apart: ClusterNotFoundException: Cluster not found [fix]
  task_definition = "WEB:3"
                    ~~~~~~~ ecs/name-case: "WEB" is defined as "web", and ECS tells the two apart: Unable to describe task definition [fix]
  desired_count   = 2
  launch_type     = "FARGATE"

  network_configuration {
    subnets = var.subnets
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}
