# HOST is the address to listen on for what is known to read it.
resource "aws_ecs_task_definition" "svelte" {
  family = "svelte"
  memory = 512
  container_definitions = jsonencode([{
    name         = "svelte"
    image        = "example/app:1"
    command      = ["node", "build"]
    portMappings = [{ containerPort = 3000 }]
    environment  = [{ name = "HOST", value = "127.0.0.1" }]
                                             ~~~~~~~~~~~ ecs/loopback-bind (warning): node reads HOST and listens on 127.0.0.1 alone, while port 3000 is mapped; nothing outside of the task reaches it, and the load balancer's checks fail [suggest]
  }])
}

resource "aws_ecs_task_definition" "nitro" {
  family = "nitro"
  memory = 512
  container_definitions = jsonencode([{
    name         = "nitro"
    image        = "example/app:1"
    command      = ["node", ".output/server/index.mjs"]
    portMappings = [{ containerPort = 3000 }]
    environment  = [{ name = "HOST", value = "localhost" }]
                                             ~~~~~~~~~~~ ecs/loopback-bind (warning): node reads HOST and listens on localhost alone, while port 3000 is mapped; nothing outside of the task reaches it, and the load balancer's checks fail [suggest]
  }])
}

resource "aws_ecs_task_definition" "own_name" {
  family = "own_name"
  memory = 512
  container_definitions = jsonencode([{
    name         = "own_name"
    image        = "example/app:1"
    command      = ["node", ".output/server/index.mjs"]
    portMappings = [{ containerPort = 3000 }]
    environment  = [{ name = "NITRO_HOST", value = "127.0.0.1" }]
                                                   ~~~~~~~~~~~ ecs/loopback-bind (warning): node reads NITRO_HOST and listens on 127.0.0.1 alone, while port 3000 is mapped; nothing outside of the task reaches it, and the load balancer's checks fail [suggest]
  }])
}

resource "aws_ecs_task_definition" "astro" {
  family = "astro"
  memory = 512
  container_definitions = jsonencode([{
    name         = "astro"
    image        = "example/app:1"
    command      = ["node", "./dist/server/entry.mjs"]
    portMappings = [{ containerPort = 3000 }]
    environment  = [{ name = "HOST", value = "127.0.0.1" }]
                                             ~~~~~~~~~~~ ecs/loopback-bind (warning): node reads HOST and listens on 127.0.0.1 alone, while port 3000 is mapped; nothing outside of the task reaches it, and the load balancer's checks fail [suggest]
  }])
}

# Right, or not known.
resource "aws_ecs_task_definition" "right" {
  family = "right"
  memory = 512
  container_definitions = jsonencode([{
    name         = "right"
    image        = "example/app:1"
    command      = ["node", "build"]
    portMappings = [{ containerPort = 3000 }]
    environment  = [{ name = "HOST", value = "0.0.0.0" }]
  }])
}

resource "aws_ecs_task_definition" "unset" {
  family = "unset"
  memory = 512
  container_definitions = jsonencode([{
    name         = "unset"
    image        = "example/app:1"
    command      = ["node", "build"]
    portMappings = [{ containerPort = 3000 }]
    environment  = [{ name = "ORIGIN", value = "https://app.example.com" }]
  }])
}

resource "aws_ecs_task_definition" "express" {
  family = "express"
  memory = 512
  container_definitions = jsonencode([{
    name         = "express"
    image        = "example/app:1"
    command      = ["node", "server.js"]
    portMappings = [{ containerPort = 3000 }]
    environment  = [{ name = "HOST", value = "127.0.0.1" }]
  }])
}

resource "aws_ecs_task_definition" "database" {
  family = "database"
  memory = 512
  container_definitions = jsonencode([{
    name         = "database"
    image        = "example/app:1"
    command      = ["node", "build"]
    portMappings = [{ containerPort = 3000 }]
    environment  = [{ name = "DB_HOST", value = "127.0.0.1" }]
  }])
}

resource "aws_ecs_task_definition" "other" {
  family = "other"
  memory = 512
  container_definitions = jsonencode([{
    name         = "other"
    image        = "example/app:1"
    command      = ["node", "cli.js", "build"]
    portMappings = [{ containerPort = 3000 }]
    environment  = [{ name = "HOST", value = "127.0.0.1" }]
  }])
}
