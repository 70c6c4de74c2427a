terraform {
  backend "s3" {}
}

# Who deploys has a file with what is not written here, and so it may say more than that.
variable "image" {
  type = string
}

variable "api_host" {
  type    = string
  default = null
}

variable "paths" {
  type    = list(string)
  default = []
}

resource "aws_lb" "web" {
  name    = "web"
  subnets = ["subnet-0a", "subnet-0b"]
}

resource "aws_lb_listener" "web" {
  load_balancer_arn = aws_lb.web.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type = "fixed-response"

    fixed_response {
      content_type = "text/plain"
      status_code  = "404"
    }
  }
}

resource "aws_lb_listener_rule" "api" {
  count        = var.api_host == null ? 0 : 1
  listener_arn = aws_lb_listener.web.arn

  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.api.arn
  }

  condition {
    host_header {
      values = [var.api_host]
    }
  }
}

resource "aws_lb_listener_rule" "pages" {
  count        = length(var.paths) > 0 ? 1 : 0
  listener_arn = aws_lb_listener.web.arn

  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.pages.arn
  }

  condition {
    path_pattern {
      values = var.paths
    }
  }
}

resource "aws_lb_target_group" "api" {
  name        = "api"
  port        = 80
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = "vpc-0a"
}

resource "aws_lb_target_group" "pages" {
  name        = "pages"
  port        = 80
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = "vpc-0a"
}

resource "aws_lb_target_group" "lost" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ elb/unattached-target-group: the target group
  name        = "lost"
  port        = 80
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = "vpc-0a"
}

resource "aws_ecs_service" "web" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/deployment-circuit-breaker: no circuit breaker is set; a deployment whose tasks do not start goes on until somebody stops it [fix]
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-grace-period (information): no grace period for health checks is set; ECS stops a task that fails the checks of aws_lb_target_group.api from its start on, which takes 2 × 30 s = 60 s [fix]
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-grace-period (information): no grace period for health checks is set; ECS stops a task that fails the checks of aws_lb_target_group.pages from its start on, which takes 2 × 30 s = 60 s [fix]
  for_each        = { api = aws_lb_target_group.api.arn, pages = aws_lb_target_group.pages.arn }
  name            = each.key
  cluster         = "main"
  task_definition = "web:1"
  desired_count   = 1

  load_balancer {
    target_group_arn = each.value
    container_name   = "web"
    container_port   = 80
  }
}

resource "aws_ecs_service" "lost" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/deployment-circuit-breaker: no circuit breaker is set; a deployment whose tasks do not start goes on until somebody stops it [fix]
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-grace-period (information): no grace period for health checks is set; ECS stops a task that fails the checks of aws_lb_target_group.lost from its start on, which takes 2 × 30 s = 60 s [fix]
  name            = "lost"
  cluster         = "main"
  task_definition = "web:1"
  desired_count   = 1

  load_balancer {
    target_group_arn = aws_lb_target_group.lost.arn
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ elb/unattached-target-group: no listener forwards to aws_lb_target_group.lost; ECS answers: The target group does not have an associated load balancer
    container_name   = "web"
    container_port   = 80
  }
}
