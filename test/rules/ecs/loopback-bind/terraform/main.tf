variable "host" {
  default = "127.0.0.1"
}

variable "port" {
  default = 8000
}

resource "aws_ecs_task_definition" "a0" {
  family = "a0"
  memory = 512
  container_definitions = jsonencode([{
    name         = "a0"
    image        = "example/app:1"
    portMappings = [{ containerPort = 8000 }]
    command      = ["gunicorn", "--bind=127.0.0.1:8000", "app:app"]
                                ~~~~~~~~~~~~~~~~~~~~~~~ ecs/loopback-bind: gunicorn listens on 127.0.0.1 alone, while port 8000 is mapped; nothing outside of the task reaches it, and the load balancer's checks fail [suggest]
  }])
}

resource "aws_ecs_task_definition" "a1" {
  family = "a1"
  memory = 512
  container_definitions = jsonencode([{
    name         = "a1"
    image        = "example/app:1"
    portMappings = [{ containerPort = 8000 }]
    command      = ["gunicorn", "-b127.0.0.1:8000", "app:app"]
                                ~~~~~~~~~~~~~~~~~~ ecs/loopback-bind: gunicorn listens on 127.0.0.1 alone, while port 8000 is mapped; nothing outside of the task reaches it, and the load balancer's checks fail [suggest]
  }])
}

resource "aws_ecs_task_definition" "a2" {
  family = "a2"
  memory = 512
  container_definitions = jsonencode([{
    name         = "a2"
    image        = "example/app:1"
    portMappings = [{ containerPort = 8000 }]
    command      = ["/bin/sh", "-c", "exec poetry run uvicorn app:app --host 'localhost'"]
                                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/loopback-bind: uvicorn listens on localhost alone, while port 8000 is mapped; nothing outside of the task reaches it, and the load balancer's checks fail [suggest]
  }])
}

resource "aws_ecs_task_definition" "a3" {
  family = "a3"
  memory = 512
  container_definitions = jsonencode([{
    name         = "a3"
    image        = "example/app:1"
    portMappings = [{ containerPort = 8000 }]
    command      = ["rails", "server", "-b", "localhost"]
                                             ~~~~~~~~~~~ ecs/loopback-bind: rails listens on localhost alone, while port 8000 is mapped; nothing outside of the task reaches it, and the load balancer's checks fail [suggest]
  }])
}

resource "aws_ecs_task_definition" "a4" {
  family = "a4"
  memory = 512
  container_definitions = jsonencode([{
    name         = "a4"
    image        = "example/app:1"
    portMappings = [{ containerPort = 8000 }]
    command      = ["puma", "-b", "tcp://127.0.0.1:8000"]
                                  ~~~~~~~~~~~~~~~~~~~~~~ ecs/loopback-bind: puma listens on 127.0.0.1 alone, while port 8000 is mapped; nothing outside of the task reaches it, and the load balancer's checks fail [suggest]
  }])
}

resource "aws_ecs_task_definition" "a5" {
  family = "a5"
  memory = 512
  container_definitions = jsonencode([{
    name         = "a5"
    image        = "example/app:1"
    portMappings = [{ containerPort = 8000 }]
    command      = ["python", "manage.py", "runserver", "127.0.0.1:8000"]
                                                        ~~~~~~~~~~~~~~~~ ecs/loopback-bind: runserver listens on 127.0.0.1 alone, while port 8000 is mapped; nothing outside of the task reaches it, and the load balancer's checks fail [suggest]
  }])
}

resource "aws_ecs_task_definition" "a6" {
  family = "a6"
  memory = 512
  container_definitions = jsonencode([{
    name         = "a6"
    image        = "example/app:1"
    portMappings = [{ containerPort = 8000 }]
    command      = ["python", "manage.py", "runserver", "8000"]
                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/loopback-bind (warning): runserver listens on 127.0.0.1 alone unless it is told otherwise, while port 8000 is mapped; nothing outside of the task reaches it, and the load balancer's checks fail [suggest]
  }])
}

resource "aws_ecs_task_definition" "a7" {
  family = "a7"
  memory = 512
  container_definitions = jsonencode([{
    name         = "a7"
    image        = "example/app:1"
    portMappings = [{ containerPort = 8000 }]
    command      = ["python", "manage.py", "runserver"]
                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/loopback-bind (warning): runserver listens on 127.0.0.1 alone unless it is told otherwise, while port 8000 is mapped; nothing outside of the task reaches it, and the load balancer's checks fail [suggest]
  }])
}

resource "aws_ecs_task_definition" "a8" {
  family = "a8"
  memory = 512
  container_definitions = jsonencode([{
    name         = "a8"
    image        = "example/app:1"
    portMappings = [{ containerPort = 8000 }]
    command      = ["python", "-m", "uvicorn", "app:app"]
                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/loopback-bind (warning): uvicorn listens on 127.0.0.1 alone unless it is told otherwise, while port 8000 is mapped; nothing outside of the task reaches it, and the load balancer's checks fail [suggest]
  }])
}

resource "aws_ecs_task_definition" "a9" {
  family = "a9"
  memory = 512
  container_definitions = jsonencode([{
    name         = "a9"
    image        = "example/app:1"
    portMappings = [{ containerPort = 8000 }]
    command      = ["flask", "--app", "web", "run"]
                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/loopback-bind (warning): flask listens on 127.0.0.1 alone unless it is told otherwise, while port 8000 is mapped; nothing outside of the task reaches it, and the load balancer's checks fail [suggest]
  }])
}

resource "aws_ecs_task_definition" "a10" {
  family = "a10"
  memory = 512
  container_definitions = jsonencode([{
    name         = "a10"
    image        = "example/app:1"
    portMappings = [{ containerPort = 8000 }]
    command      = ["flask", "run"]
                   ~~~~~~~~~~~~~~~~ ecs/loopback-bind (warning): flask listens on 127.0.0.1 alone unless it is told otherwise, while port 8000 is mapped; nothing outside of the task reaches it, and the load balancer's checks fail [suggest]
  }])
}

resource "aws_ecs_task_definition" "a11" {
  family = "a11"
  memory = 512
  container_definitions = jsonencode([{
    name         = "a11"
    image        = "example/app:1"
    portMappings = [{ containerPort = 8000 }]
    command      = ["next", "start", "-H", "::1"]
                                           ~~~~~ ecs/loopback-bind: next listens on ::1 alone, while port 8000 is mapped; nothing outside of the task reaches it, and the load balancer's checks fail [suggest]
  }])
}

resource "aws_ecs_task_definition" "a12" {
  family = "a12"
  memory = 512
  container_definitions = jsonencode([{
    name         = "a12"
    image        = "example/app:1"
    portMappings = [{ containerPort = 8000 }]
    command      = ["java", "-Dserver.address=127.0.0.1", "-jar", "app.jar"]
                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/loopback-bind: java listens on 127.0.0.1 alone, while port 8000 is mapped; nothing outside of the task reaches it, and the load balancer's checks fail [suggest]
  }])
}

resource "aws_ecs_task_definition" "a13" {
  family = "a13"
  memory = 512
  container_definitions = jsonencode([{
    name         = "a13"
    image        = "example/app:1"
    portMappings = [{ containerPort = 8000 }]
    command      = ["sh", "-c", "uvicorn app:app --port ${var.port} --host ${var.host}"]
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/loopback-bind: uvicorn listens on 127.0.0.1 alone, while port 8000 is mapped; nothing outside of the task reaches it, and the load balancer's checks fail [suggest]
  }])
}

resource "aws_ecs_task_definition" "a14" {
  family = "a14"
  memory = 512
  container_definitions = jsonencode([{
    name         = "a14"
    image        = "example/app:1"
    portMappings = [{ containerPort = 8000 }]
    command      = ["node", "server.js"]
    environment = [{ name = "NITRO_HOST", value = "127.0.0.1" }]
                                                  ~~~~~~~~~~~ ecs/loopback-bind (warning): Nitro reads NITRO_HOST and listens on 127.0.0.1 alone, while port 8000 is mapped; nothing outside of the task reaches it, and the load balancer's checks fail [suggest]
  }])
}

resource "aws_ecs_task_definition" "daemon" {
  family = "daemon"
  memory = 512
  container_definitions = jsonencode([
    {
      name         = "app"
      image        = "example/app:1"
      portMappings = [{ containerPort = 8000 }]
      entryPoint   = ["gunicorn"]
      command      = ["-b", "127.0.0.1:8000", "app:app"]
                            ~~~~~~~~~~~~~~~~ ecs/loopback-bind: gunicorn listens on 127.0.0.1 alone, while port 8000 is mapped; nothing outside of the task reaches it, and the load balancer's checks fail [suggest]
    },
    {
      name         = "xray"
      image        = "amazon/aws-xray-daemon:3"
      portMappings = [{ containerPort = 2000, protocol = "udp" }]
    },
  ])
}
