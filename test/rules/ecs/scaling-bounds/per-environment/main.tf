variable "least" {
  type    = number
  default = 4
            ^ ecs/scaling-bounds: the 4 comes from here
}

variable "most" {
  type = number
}

resource "aws_appautoscaling_target" "web" {
  service_namespace  = "ecs"
  resource_id        = "service/main/web"
  scalable_dimension = "ecs:service:DesiredCount"
  min_capacity       = var.least
  ^^^^^^^^^^^^ ecs/scaling-bounds: min_capacity is 4
  max_capacity       = var.most
                       ~~~~~~~~ ecs/scaling-bounds: max_capacity is 2, less than the 4 of min_capacity; Application Auto Scaling answers: Maximum capacity cannot be less than minimum capacity
}
