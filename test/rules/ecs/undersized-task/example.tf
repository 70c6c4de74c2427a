resource "aws_ecs_task_definition" "api" {
  family                   = "api"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([
    {
      name         = "api"
      image        = "public.ecr.aws/docker/library/eclipse-temurin:21-jre"
      memory       = 512
                     ~~~ ecs/undersized-task: 512 MiB are little for a web application on the JVM; under load it may end with: OutOfMemoryError: Container killed due to memory usage [suggest]
      portMappings = [{ containerPort = 8080 }]
    },
  ])
}
