resource "aws_lb_target_group" "web" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ elb/target-type: the targets are of type "instance", but the tasks of aws_ecs_service.web have network mode awsvpc; ECS answers: The provided target group has target type instance, which is incompatible with the awsvpc network mode specified in the task definition [suggest]
  name        = "web"
  port        = 8080
  protocol    = "HTTP"
  vpc_id      = var.vpc_id

  health_check {
    path = "/health"
  }
}

output "target_group_arn" {
  value = aws_lb_target_group.web.arn
}
