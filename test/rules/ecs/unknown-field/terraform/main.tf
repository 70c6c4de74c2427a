resource "aws_ecs_task_definition" "web" {
  family = "web"
  memory = 512

  container_definitions = jsonencode([
    {
      name        = "web"
      image       = "public.ecr.aws/docker/library/nginx:1.29"
      healthCheck = { command = ["CMD-SHELL", "true"], start_period = 10 }
                                                       ~~~~~~~~~~~~ ecs/unknown-field (warning): "start_period" is no field of a health check; it is called startPeriod; Terraform leaves it out without a word [suggest]
      enviroment  = [{ name = "A", value = "b" }]
      ~~~~~~~~~~ ecs/unknown-field (warning): "enviroment" is no field of a container definition; it is called environment; Terraform leaves it out without a word [suggest]
      cmd         = ["nginx"]
      ~~~ ecs/unknown-field (warning): "cmd" is no field of a container definition; it is called command; Terraform leaves it out without a word
      future      = true
      ~~~~~~ ecs/unknown-field (information): "future" is no field of a container definition; Terraform leaves it out without a word
    },
  ])
}

resource "aws_ecs_task_definition" "text" {
  family = "text"
  memory = 512

  container_definitions = <<EOF
[
  { "name": "web", "image": "public.ecr.aws/docker/library/nginx:1.29", "port_mappings": [] }
                                                                        ~~~~~~~~~~~~~~~ ecs/unknown-field (warning): "port_mappings" is no field of a container definition; it is called portMappings; Terraform leaves it out without a word [suggest]
]
EOF
}

resource "aws_ecs_task_definition" "again" {
  family       = "again"
  memory       = 512
  network_mode = "bridge"

  container_definitions = jsonencode([
    { name = "web", image = "public.ecr.aws/docker/library/nginx:1.29", networkMode = "bridge", pidMode = "host" },
                                                                        ~~~~~~~~~~~ ecs/unknown-field (information): "networkMode" is no field of a container definition, but in a task definition; Terraform leaves it out without a word
                                                                                                ~~~~~~~ ecs/unknown-field (warning): "pidMode" is no field of a container definition, but in a task definition; Terraform leaves it out without a word
  ])
}
