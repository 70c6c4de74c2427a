variable "project" {
  default = "tiktimer"
}

resource "aws_ecs_task_definition" "api" {
  family                = "tiktimer-api"
  memory                = 512
  container_definitions = jsonencode([])
}

resource "aws_ecs_service" "api" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/deployment-circuit-breaker: no circuit breaker is set; a deployment whose tasks do not start goes on until somebody stops it [fix]
  name            = "${var.project}-api"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.api.arn
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ terraform/ignore-task-definition: a pipeline deploys "tiktimer-api", and the next apply takes it back to the revision of aws_ecs_task_definition.api that Terraform knows [fix]
  desired_count   = 2
}

resource "aws_ecs_service" "worker" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/deployment-circuit-breaker: no circuit breaker is set; a deployment whose tasks do not start goes on until somebody stops it [fix]
  name            = "${var.project}-worker"
  cluster         = "main"
  task_definition = aws_ecs_task_definition.api.arn
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ terraform/ignore-task-definition: a pipeline deploys "tiktimer-worker", and the next apply takes it back to the revision of aws_ecs_task_definition.api that Terraform knows [fix]

  lifecycle {
    ignore_changes = [desired_count]
  }
}
