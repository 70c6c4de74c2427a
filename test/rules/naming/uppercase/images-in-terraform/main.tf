variable "image" {
  default = "Library/Chat:1.0"
            ~~~~~~~~~~~~~~~~~~ naming/uppercase: the repository in image "Library/Chat:1.0" has upper-case letters; pulling it answers: invalid reference format: repository name must be lowercase [fix]
}

resource "aws_ecs_task_definition" "app" {
  family = "app"
  container_definitions = jsonencode([
    { name = "app", image = var.image, memory = 512 },
                            ^^^^^^^^^ naming/uppercase: the image
    { name = "proxy", image = "Proxy:1", memory = 512 },
                              ~~~~~~~~~ naming/uppercase: the repository in image "Proxy:1" has upper-case letters; pulling it answers: invalid reference format: repository name must be lowercase [fix]
    { name = "side", image = "side:V1", memory = 512 },
  ])
}
