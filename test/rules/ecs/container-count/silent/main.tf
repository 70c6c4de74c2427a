variable "jobs" {
  type = list(string)
}

resource "aws_ecs_task_definition" "ten" {
  family = "ten"
  memory = 4096

  container_definitions = jsonencode([
    for index in range(10) : { name = "job-${index}", image = "registry.example.com/job:1" }
  ])
}

resource "aws_ecs_task_definition" "unknown" {
  family = "unknown"
  memory = 4096

  container_definitions = jsonencode([
    for job in var.jobs : { name = job, image = "registry.example.com/job:1" }
  ])
}
