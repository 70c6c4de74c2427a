resource "aws_ecs_task_definition" "web" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/fargate-compatibility: the network mode is bridge, as none is written; ECS answers: Fargate only supports network mode 'awsvpc' [fix]
  family                   = "web"
  requires_compatibilities = ["FARGATE"]
  cpu                      = 256
  memory                   = 512

  container_definitions = jsonencode([
    {
      name         = "web"
      image        = "public.ecr.aws/docker/library/nginx:1.29"
      privileged   = true
      ~~~~~~~~~~ ecs/fargate-compatibility: "privileged" does not go with Fargate; ECS refuses the task definition [suggest]
      portMappings = [{ containerPort = 80, hostPort = 8080 }]
                                                       ~~~~ ecs/fargate-compatibility: hostPort 8080 is not the container's port 80; ECS answers: When networkMode=awsvpc, the host ports and container ports in port mappings must match [fix]
    },
  ])
}
