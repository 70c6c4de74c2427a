variable "image" {}

resource "aws_ecs_task_definition" "web" {
  family                   = "web"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = "arn:aws:iam::111122223333:role/web-execution"

  container_definitions = jsonencode([
    { name = "mirror", image = "public.ecr.aws/docker/library/nginx:1.29" },
    { name = "github", image = "ghcr.io/acme/web:1" },
    { name = "local", image = "localhost:5000/web:1" },
    { name = "unknown", image = "${var.image}:1" },
    { name = "registry", image = "${var.image}/nginx:1" },
    { name = "waits", image = "my-app" },
    { name = "waits-too", image = "REPOSITORY_URI:IMAGE_TAG" },
    {
      name                  = "known"
      image                 = "acme/web:1"
      repositoryCredentials = { credentialsParameter = "arn:aws:secretsmanager:us-east-1:111122223333:secret:hub-Xk2Pq9" }
    },
  ])
}

resource "aws_ecs_task_definition" "instances" {
  family = "instances"
  memory = 512

  container_definitions = jsonencode([
    { name = "web", image = "nginx:1.29" },
  ])
}
