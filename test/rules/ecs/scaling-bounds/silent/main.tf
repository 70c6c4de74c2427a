variable "least" {
  type = number
}

variable "most" {
  type = number
}

resource "aws_appautoscaling_target" "same" {
  service_namespace  = "ecs"
  resource_id        = "service/main/web"
  scalable_dimension = "ecs:service:DesiredCount"
  min_capacity       = 2
  max_capacity       = 2
}

resource "aws_appautoscaling_target" "texts" {
  service_namespace  = "ecs"
  resource_id        = "service/main/api"
  scalable_dimension = "ecs:service:DesiredCount"
  min_capacity       = "9"
  max_capacity       = "10"
}

resource "aws_appautoscaling_target" "unknown_least" {
  service_namespace  = "ecs"
  resource_id        = "service/main/least"
  scalable_dimension = "ecs:service:DesiredCount"
  min_capacity       = var.least
  max_capacity       = 0
}

resource "aws_appautoscaling_target" "unknown_most" {
  service_namespace  = "ecs"
  resource_id        = "service/main/most"
  scalable_dimension = "ecs:service:DesiredCount"
  min_capacity       = 100
  max_capacity       = var.most
}

resource "aws_appautoscaling_target" "either" {
  service_namespace  = "ecs"
  resource_id        = "service/main/either"
  scalable_dimension = "ecs:service:DesiredCount"
  min_capacity       = var.least > 1 ? 4 : 1
  max_capacity       = 2
}

# Terraform asks for no size where it is 0.
resource "aws_autoscaling_group" "unasked" {
  min_size         = 1
  desired_capacity = 0
  max_size         = 2
}

resource "aws_autoscaling_group" "within" {
  min_size         = 1
  desired_capacity = 2
  max_size         = 2
}

# What scales has changed it since.
resource "aws_autoscaling_group" "ignored" {
  min_size         = 4
  desired_capacity = 2
  max_size         = 10

  lifecycle {
    ignore_changes = [desired_capacity]
  }
}

resource "aws_autoscaling_group" "all" {
  min_size         = 4
  desired_capacity = 20
  max_size         = 10

  lifecycle {
    ignore_changes = all
  }
}

resource "aws_autoscaling_group" "unknown" {
  min_size         = var.least
  desired_capacity = 20
  max_size         = 10
}

# A service may wish for more than that.
resource "aws_ecs_service" "web" {
  name            = "web"
  cluster         = "main"
  desired_count   = 10
  task_definition = "web:1"
  launch_type     = "EC2"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}
