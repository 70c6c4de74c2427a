resource "aws_ecs_task_definition" "web" {
  family = "web"
  memory = 512

  container_definitions = jsonencode([
    {
      name          = "web"
      image         = "public.ecr.aws/docker/library/nginx:1.29"
      port_mappings = [{ containerPort = 80 }]
      ~~~~~~~~~~~~~ ecs/unknown-field (warning): "port_mappings" is no field of a container definition; it is called portMappings; Terraform leaves it out without a word [suggest]
    },
  ])
}
