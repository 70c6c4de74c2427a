variable "subnet_ids" {}

resource "aws_ecs_task_definition" "web" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ecs/service-discovery: the task definition
  family                   = "web"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  container_definitions = jsonencode([
    { name = "app", image = "public.ecr.aws/docker/library/nginx:1.27", essential = true, memory = 512, portMappings = [{ containerPort = 8080, name = "http" }] },
  ])
}

resource "aws_ecs_service" "web" {
  name            = "web"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.web.arn
  launch_type     = "FARGATE"

  network_configuration {
    subnets = var.subnet_ids
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  service_connect_configuration {
    enabled   = true
    namespace = "internal"

    service {
      port_name = "web"
                  ~~~~~ ecs/service-discovery: no port mapping of aws_ecs_task_definition.web is called "web": it names "http"; ECS refuses the service [suggest]

      client_alias {
        port = 8080
      }
    }
  }
}
