resource "aws_ecs_task_definition" "web" {
  family = "web"
  memory = 512
  container_definitions = jsonencode([
    {
      name         = "web"
      image        = "example/web:1"
      portMappings = [{ containerPort = 8000 }]
      healthCheck = {
        command = ["CMD", "curl -f http://localhost:8000/health || exit 1"]
                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-command: no shell reads what is behind CMD; there is no program called "curl -f http://localhost:8000/health || exit 1", every check fails, and ECS stops the task [fix]
      }
    },
  ])
}
