resource "aws_ecs_task_definition" "jobs" {
  family = "jobs"
  memory = 4096

  container_definitions = jsonencode([
    for index in range(300) : { name = "job-${index}", image = "registry.example.com/job:1" }
  ])
}
