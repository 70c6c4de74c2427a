variable "most" {
  default = 3
            ^ ecs/scaling-bounds: the 3 comes from here
}

locals {
  least = var.most * 2
          ^^^^^^^^^^^^ ecs/scaling-bounds: the 6 comes from here
}

resource "aws_appautoscaling_target" "computed" {
  service_namespace  = "ecs"
  resource_id        = "service/main/web"
  scalable_dimension = "ecs:service:DesiredCount"
  min_capacity       = local.least
  ^^^^^^^^^^^^ ecs/scaling-bounds: min_capacity is 6
  max_capacity       = var.most
                       ~~~~~~~~ ecs/scaling-bounds: max_capacity is 3, less than the 6 of min_capacity; Application Auto Scaling answers: Maximum capacity cannot be less than minimum capacity
}

# Numbers as texts are numbers: "10" is more than "9".
resource "aws_appautoscaling_target" "texts" {
  service_namespace  = "ecs"
  resource_id        = "service/main/api"
  scalable_dimension = "ecs:service:DesiredCount"
  min_capacity       = "10"
  ^^^^^^^^^^^^ ecs/scaling-bounds: min_capacity is 10
  max_capacity       = "9"
                       ~~~ ecs/scaling-bounds: max_capacity is 9, less than the 10 of min_capacity; Application Auto Scaling answers: Maximum capacity cannot be less than minimum capacity [suggest]
}

resource "aws_appautoscaling_target" "none" {
  service_namespace  = "ecs"
  resource_id        = "service/main/jobs"
  scalable_dimension = "ecs:service:DesiredCount"
  min_capacity       = 1
  ^^^^^^^^^^^^ ecs/scaling-bounds: min_capacity is 1
  max_capacity       = 0
                       ~ ecs/scaling-bounds: max_capacity is 0, less than the 1 of min_capacity; Application Auto Scaling answers: Maximum capacity cannot be less than minimum capacity [suggest]
}

resource "aws_autoscaling_group" "bounds" {
  min_size         = 5
  ^^^^^^^^ ecs/scaling-bounds: min_size is 5
  desired_capacity = 5
  max_size         = 3
                     ~ ecs/scaling-bounds: max_size is 3, less than the 5 of min_size; Auto Scaling answers: Max bound, 3, must be greater than or equal to min bound, 5 [suggest]
}

resource "aws_autoscaling_group" "below" {
  min_size         = 4
  ^^^^^^^^ ecs/scaling-bounds: min_size is 4
  desired_capacity = 2
                     ~ ecs/scaling-bounds: desired_capacity is 2, less than the 4 of min_size; Auto Scaling answers: Desired capacity:2 must be between the specified min size:4 and max size:10 [suggest]
  max_size         = 10
}

resource "aws_autoscaling_group" "above" {
  min_size         = 1
  desired_capacity = 10
                     ~~ ecs/scaling-bounds: desired_capacity is 10, more than the 2 of max_size; Auto Scaling answers: Desired capacity:10 must be between the specified min size:1 and max size:2 [suggest]
  max_size         = 2
  ^^^^^^^^ ecs/scaling-bounds: max_size is 2
}
