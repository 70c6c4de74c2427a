resource "aws_ecr_repository" "api" {
  name = "tiktimer-api"
}

resource "aws_ecs_task_definition" "api" {
  family = "tiktimer-api"
  memory = 512
  container_definitions = jsonencode([
    {
      name      = "api"
      image     = "${aws_ecr_repository.api.repository_url}:latest"
                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/image-health-check: the HEALTHCHECK of this image is not looked at: ECS checks only what healthCheck of the container definition says [suggest]
      essential = true
    },
  ])
}
