variable "unknown" {}

resource "aws_ecs_task_definition" "b0" {
  family = "b0"
  memory = 512
  container_definitions = jsonencode([{
    name    = "b0"
    image   = "example/app:1"
    command = ["uvicorn", "app:app", "--host", "0.0.0.0"]
    portMappings = [{ containerPort = 8000 }]
  }])
}

resource "aws_ecs_task_definition" "b1" {
  family = "b1"
  memory = 512
  container_definitions = jsonencode([{
    name    = "b1"
    image   = "example/app:1"
    command = ["uvicorn", "app:app", "--host", "127.0.0.1"]
  }])
}

resource "aws_ecs_task_definition" "b2" {
  family = "b2"
  memory = 512
  container_definitions = jsonencode([{
    name    = "b2"
    image   = "example/app:1"
    command = ["uvicorn", "app:app", "--host", "127.0.0.1"]
    portMappings = []
  }])
}

resource "aws_ecs_task_definition" "b3" {
  family = "b3"
  memory = 512
  container_definitions = jsonencode([{
    name    = "b3"
    image   = "example/app:1"
    command = ["uvicorn", "app:app", "--host", var.unknown]
    portMappings = [{ containerPort = 8000 }]
  }])
}

resource "aws_ecs_task_definition" "b4" {
  family = "b4"
  memory = 512
  container_definitions = jsonencode([{
    name    = "b4"
    image   = "example/app:1"
    command = ["uvicorn", "app:app", var.unknown]
    portMappings = [{ containerPort = 8000 }]
  }])
}

resource "aws_ecs_task_definition" "b5" {
  family = "b5"
  memory = 512
  container_definitions = jsonencode([{
    name    = "b5"
    image   = "example/app:1"
    command = ["uvicorn", "app:app"]
    portMappings = [{ containerPort = 8000 }]
    environment  = [{ name = "UVICORN_HOST", value = var.unknown }]
  }])
}

resource "aws_ecs_task_definition" "b6" {
  family = "b6"
  memory = 512
  container_definitions = jsonencode([{
    name    = "b6"
    image   = "example/app:1"
    command = ["uvicorn", "app:app"]
    portMappings = [{ containerPort = 8000 }]
    environment  = concat([{ name = "A", value = "b" }], var.unknown)
  }])
}

resource "aws_ecs_task_definition" "b7" {
  family = "b7"
  memory = 512
  container_definitions = jsonencode([{
    name    = "b7"
    image   = "example/app:1"
    command = ["uvicorn", "app:app"]
    portMappings = [{ containerPort = 8000 }]
    environmentFiles = [{ type = "s3", value = "arn:aws:s3:::bucket/app.env" }]
  }])
}

resource "aws_ecs_task_definition" "b8" {
  family = "b8"
  memory = 512
  container_definitions = jsonencode([{
    name    = "b8"
    image   = "example/app:1"
    command = concat(["uvicorn", "app:app"], var.unknown)
    portMappings = [{ containerPort = 8000 }]
  }])
}

resource "aws_ecs_task_definition" "b9" {
  family = "b9"
  memory = 512
  container_definitions = jsonencode([{
    name    = "b9"
    image   = "example/app:1"
    command = ["sh", "-c", "nginx && uvicorn app:app --host 127.0.0.1"]
    portMappings = [{ containerPort = 80 }]
  }])
}

resource "aws_ecs_task_definition" "b10" {
  family = "b10"
  memory = 512
  container_definitions = jsonencode([{
    name    = "b10"
    image   = "example/app:1"
    command = ["sh", "-c", "uvicorn a:a --host 127.0.0.1 & uvicorn b:b --host 0.0.0.0"]
    portMappings = [{ containerPort = 80 }]
  }])
}

resource "aws_ecs_task_definition" "b11" {
  family = "b11"
  memory = 512
  container_definitions = jsonencode([{
    name    = "b11"
    image   = "example/app:1"
    command = ["gunicorn", "-b", "127.0.0.1:9000", "app:app"]
    portMappings = [{ containerPort = 8000 }]
  }])
}

resource "aws_ecs_task_definition" "b12" {
  family = "b12"
  memory = 512
  container_definitions = jsonencode([{
    name    = "b12"
    image   = "example/app:1"
    command = ["gunicorn", "app:app"]
    portMappings = [{ containerPort = 8000 }]
  }])
}

resource "aws_ecs_task_definition" "b13" {
  family = "b13"
  memory = 512
  container_definitions = jsonencode([{
    name    = "b13"
    image   = "example/app:1"
    command = ["sh", "-c", "uvicorn app:app --host $HOST"]
    portMappings = [{ containerPort = 8000 }]
  }])
}

resource "aws_ecs_task_definition" "b14" {
  family = "b14"
  memory = 512
  container_definitions = jsonencode([{
    name    = "b14"
    image   = "example/app:1"
    command = ["sh", "-c", "psql -h localhost && redis-cli -h 127.0.0.1 ping"]
    portMappings = [{ containerPort = 8000 }]
  }])
}

resource "aws_ecs_task_definition" "b15" {
  family = "b15"
  memory = 512
  container_definitions = jsonencode([{
    name    = "b15"
    image   = "example/app:1"
    command = ["python", "manage.py", "runserver", "0.0.0.0:8000"]
    portMappings = [{ containerPort = 8000 }]
  }])
}

resource "aws_ecs_task_definition" "b16" {
  family = "b16"
  memory = 512
  container_definitions = jsonencode([{
    name    = "b16"
    image   = "example/app:1"
    command = ["python", "manage.py", "runserver", "0:8000"]
    portMappings = [{ containerPort = 8000 }]
  }])
}

resource "aws_ecs_task_definition" "b17" {
  family = "b17"
  memory = 512
  container_definitions = jsonencode([{
    name    = "b17"
    image   = "example/app:1"
    command = ["python", "manage.py", "migrate"]
    portMappings = [{ containerPort = 8000 }]
  }])
}

resource "aws_ecs_task_definition" "b18" {
  family = "b18"
  memory = 512
  container_definitions = jsonencode([{
    name    = "b18"
    image   = "example/app:1"
    command = ["flask", "db", "upgrade"]
    portMappings = [{ containerPort = 8000 }]
  }])
}

resource "aws_ecs_task_definition" "b19" {
  family = "b19"
  memory = 512
  container_definitions = jsonencode([{
    name    = "b19"
    image   = "example/app:1"
    command = ["node", "server.js"]
    portMappings = [{ containerPort = 8000 }]
    environment  = [{ name = "REDIS_HOST", value = "127.0.0.1" }, { name = "HOST", value = "localhost" }]
  }])
}

resource "aws_ecs_task_definition" "b20" {
  family = "b20"
  memory = 512
  container_definitions = jsonencode([{
    name    = "b20"
    image   = "example/app:1"
    command = ["node", "server.js"]
    portMappings = [{ containerPort = 8000 }]
    healthCheck  = { command = ["CMD-SHELL", "curl -f http://127.0.0.1:8000/ || exit 1"] }
  }])
}

resource "aws_ecs_task_definition" "b21" {
  family = "b21"
  memory = 512
  container_definitions = jsonencode([{
    name    = "b21"
    image   = "example/app:1"
    command = ["uvicorn", "app:app", "--uds", "/run/app.sock"]
    portMappings = [{ containerPort = 8000 }]
  }])
}

# A proxy, which has a port too, hands on to the application.
resource "aws_ecs_task_definition" "proxied" {
  family = "proxied"
  memory = 512
  container_definitions = jsonencode([
    {
      name         = "proxy"
      image        = "nginx:1.29"
      portMappings = [{ containerPort = 80 }]
    },
    {
      name         = "app"
      image        = "example/app:1"
      portMappings = [{ containerPort = 8000 }]
      command      = ["uvicorn", "app:app", "--host", "127.0.0.1"]
    },
  ])
}
