resource "aws_ecs_task_definition" "web" {
  family = "web"
  memory = 512
  container_definitions = jsonencode([
    {
      name  = "web"
      image = "example/web:1"
      healthCheck = {
        command     = ["CMD-SHELL", "curl -f http://localhost:8000/health || exit 1"]
        interval    = 30
        timeout     = 5
        retries     = 3
        startPeriod = 600
                      ~~~ ecs/health-check-timing: startPeriod is 600 s; ECS takes 0 to 300 s [fix]
      }
    },
  ])
}
