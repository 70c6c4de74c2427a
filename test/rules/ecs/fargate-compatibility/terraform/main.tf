resource "aws_ecs_task_definition" "volumes" {
  family                   = "volumes"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "host"
                             ~~~~~~ ecs/fargate-compatibility: network_mode is "host"; ECS answers: Fargate only supports network mode 'awsvpc' [fix]
  cpu                      = 256
  memory                   = 512

  container_definitions = jsonencode([
    {
      name        = "web"
      image       = "public.ecr.aws/docker/library/nginx:1.29"
      mountPoints = [{ sourceVolume = "data", containerPath = "/data" }]
    },
  ])

  volume {
    name      = "data"
    host_path = "/var/data"
    ~~~~~~~~~ ecs/fargate-compatibility: "host_path" does not go with Fargate; ECS answers: Fargate compatible task definitions do not support sourcePath [suggest]
  }

  placement_constraints {
  ~~~~~~~~~~~~~~~~~~~~~ ecs/fargate-compatibility: "placement_constraints" does not go with Fargate; ECS answers: Fargate compatible task definitions do not support constraints [suggest]
    type       = "memberOf"
    expression = "attribute:ecs.availability-zone in [us-west-2a]"
  }
}

resource "aws_ecs_task_definition" "instances" {
  family       = "instances"
  network_mode = "awsvpc"
  memory       = 512

  container_definitions = jsonencode([
    {
      name         = "web"
      image        = "public.ecr.aws/docker/library/nginx:1.29"
      hostname     = "web"
      ~~~~~~~~ ecs/fargate-compatibility: "hostname" does not go with network mode awsvpc; ECS refuses the task definition [suggest]
      privileged   = true
      portMappings = [{ containerPort = 80, hostPort = 8080 }]
                                                       ~~~~ ecs/fargate-compatibility: hostPort 8080 is not the container's port 80; ECS answers: When networkMode=awsvpc, the host ports and container ports in port mappings must match [fix]
    },
  ])
}
