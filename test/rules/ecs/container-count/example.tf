resource "aws_ecs_task_definition" "jobs" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/container-count: this task has 300 containers, and 10 is the most; ECS answers: Too many containers
  family = "jobs"
  memory = 4096

  container_definitions = jsonencode([
    for index in range(300) : { name = "job-${index}", image = "registry.example.com/job:1" }
  ])
}
