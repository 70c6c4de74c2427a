resource "aws_ecs_task_definition" "web" {
  family       = "web"
  network_mode = "awsvpc"
  memory       = 512

  container_definitions = jsonencode([
    {
      name         = "web"
      image        = "public.ecr.aws/docker/library/nginx:1.29"
      portMappings = [{ containerPort = 80 }]
                                        ^^ ecs/port-mapping: the other mapping
    },
    {
      name         = "proxy"
      image        = "public.ecr.aws/docker/library/haproxy:3.2"
      portMappings = [{ containerPort = 80, protocol = "tcp" }, { containerPort = 0 }]
                                        ~~ ecs/port-mapping (warning): another container of this task has port 80/tcp too, and they share one network; the second to listen there stops with: address already in use
                                                                                  ~ ecs/port-mapping: there is no port 0, only 1 to 65535; ECS refuses the task definition
    },
  ])
}
