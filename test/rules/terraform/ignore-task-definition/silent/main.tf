resource "aws_ecs_task_definition" "api" {
  family                = "api"
  memory                = 512
  container_definitions = jsonencode([])
}

data "aws_ecs_task_definition" "api" {
  task_definition = "api"
}

# Left to the pipeline.
resource "aws_ecs_service" "api" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/deployment-circuit-breaker: no circuit breaker is set; a deployment whose tasks do not start goes on until somebody stops it [fix]
  name            = "api"
  task_definition = aws_ecs_task_definition.api.arn

  lifecycle {
    ignore_changes = [desired_count, task_definition]
  }
}

resource "aws_ecs_service" "all" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/deployment-circuit-breaker: no circuit breaker is set; a deployment whose tasks do not start goes on until somebody stops it [fix]
  name            = "api"
  task_definition = aws_ecs_task_definition.api.arn

  lifecycle {
    ignore_changes = all
  }
}

# Whatever revision there is.
resource "aws_ecs_service" "newest" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/deployment-circuit-breaker: no circuit breaker is set; a deployment whose tasks do not start goes on until somebody stops it [fix]
  name            = "api"
  task_definition = data.aws_ecs_task_definition.api.arn
}

resource "aws_ecs_service" "family" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/deployment-circuit-breaker: no circuit breaker is set; a deployment whose tasks do not start goes on until somebody stops it [fix]
  name            = "api"
  task_definition = aws_ecs_task_definition.api.family
}

# Other controllers.
resource "aws_ecs_service" "blue" {
  name            = "api"
  task_definition = aws_ecs_task_definition.api.arn

  deployment_controller {
    type = "CODE_DEPLOY"
  }
}

# Only restarted, deployed by nobody, of an unknown name.
resource "aws_ecs_service" "restarted" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/deployment-circuit-breaker: no circuit breaker is set; a deployment whose tasks do not start goes on until somebody stops it [fix]
  name            = "restarted"
  task_definition = aws_ecs_task_definition.api.arn
}

resource "aws_ecs_service" "other" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/deployment-circuit-breaker: no circuit breaker is set; a deployment whose tasks do not start goes on until somebody stops it [fix]
  name            = "other"
  task_definition = aws_ecs_task_definition.api.arn
}

variable "name" {}

resource "aws_ecs_service" "unknown" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/deployment-circuit-breaker: no circuit breaker is set; a deployment whose tasks do not start goes on until somebody stops it [fix]
  name            = var.name
  task_definition = aws_ecs_task_definition.api.arn
}
