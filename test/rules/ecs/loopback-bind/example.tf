resource "aws_ecs_task_definition" "api" {
  family = "api"
  memory = 512
  container_definitions = jsonencode([
    {
      name         = "api"
      image        = "example/api:1"
      portMappings = [{ containerPort = 8000 }]
      command      = ["uvicorn", "app.main:app", "--host", "127.0.0.1", "--port", "8000"]
                                                           ~~~~~~~~~~~ ecs/loopback-bind: uvicorn listens on 127.0.0.1 alone, while port 8000 is mapped; nothing outside of the task reaches it, and the load balancer's checks fail [suggest]
    },
  ])
}
