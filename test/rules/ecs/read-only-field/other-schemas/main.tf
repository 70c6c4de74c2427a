# What Terraform does not know, it says itself.
resource "aws_ecs_task_definition" "web" {
  family                = "web"
  memory                = 512
  revision              = 41
  container_definitions = jsonencode([{ name = "web", image = "nginx:1.29" }])
}
