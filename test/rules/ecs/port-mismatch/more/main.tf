# What else a service is registered with is not known; what is seen is judged all the same.
variable "extra" {
  type = list(object({ arn = string, port = number }))
}

resource "aws_ecs_task_definition" "api" {
  family                   = "api"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  container_definitions = jsonencode([{
                                      ^ ecs/port-mismatch: the container
    name         = "api"
    image        = "public.ecr.aws/docker/library/nginx:1.27"
    portMappings = [{ containerPort = 8080 }]
  }])
}

resource "aws_ecs_service" "api" {
  name            = "api"
  task_definition = aws_ecs_task_definition.api.arn

  load_balancer {
    target_group_arn = "arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/api/0123456789abcdef"
    container_name   = "api"
    container_port   = 3000
                       ~~~~ ecs/port-mismatch: port 3000 is not mapped by container "api" of aws_ecs_task_definition.api, which maps 8080; ECS answers: The container api did not have a container port 3000 defined [suggest]
  }

  dynamic "load_balancer" {
    for_each = var.extra
    content {
      target_group_arn = load_balancer.value.arn
      container_name   = "api"
      container_port   = load_balancer.value.port
    }
  }
}
