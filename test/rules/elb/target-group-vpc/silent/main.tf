variable "flag" {
  type = bool
}

variable "type" {
  type = string
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc" "other" {
  cidr_block = "10.1.0.0/16"
}

resource "aws_subnet" "a" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.1.0/24"
  availability_zone = "eu-west-1a"
}

resource "aws_subnet" "b" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.2.0/24"
  availability_zone = "eu-west-1b"
}

# Right.
resource "aws_lb" "web" {
  name    = "web"
  subnets = [aws_subnet.a.id, aws_subnet.b.id]
}

resource "aws_lb_target_group" "right" {
  name        = "right"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.main.id
}

resource "aws_lb_listener" "right" {
  load_balancer_arn = aws_lb.web.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.right.arn
  }
}

# It is not known which VPC the group is in.
resource "aws_lb_target_group" "either" {
  name        = "either"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = var.flag ? aws_vpc.main.id : aws_vpc.other.id
}

resource "aws_lb_listener" "either" {
  load_balancer_arn = aws_lb.web.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.either.arn
  }
}

data "aws_vpc" "looked_up" {
  tags = { Name = "main" }
}

resource "aws_lb_target_group" "looked_up" {
  name        = "looked-up"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = data.aws_vpc.looked_up.id
}

resource "aws_lb_listener" "looked_up" {
  load_balancer_arn = aws_lb.web.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.looked_up.arn
  }
}

module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.1.2"
}

resource "aws_lb_target_group" "of_module" {
  name        = "of-module"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = module.vpc.vpc_id
}

resource "aws_lb_listener" "of_module" {
  load_balancer_arn = aws_lb.web.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.of_module.arn
  }
}

resource "aws_vpc" "perhaps" {
  count = var.flag ? 1 : 0
  cidr_block = "10.0.0.0/16"
}

resource "aws_lb_target_group" "of_perhaps" {
  name        = "of-perhaps"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.perhaps[0].id
}

resource "aws_lb_listener" "of_perhaps" {
  load_balancer_arn = aws_lb.web.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.of_perhaps.arn
  }
}

import {
  to = aws_vpc.imported
  id = "vpc-0123456789abcdef0"
}

resource "aws_vpc" "imported" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_lb_target_group" "of_imported" {
  name        = "of-imported"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.imported.id
}

resource "aws_lb_listener" "of_imported" {
  load_balancer_arn = aws_lb.web.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.of_imported.arn
  }
}

# Nothing certainly forwards to it.
resource "aws_lb_target_group" "alone" {
  name        = "alone"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.other.id
}

resource "aws_lb_target_group" "perhaps" {
  name        = "perhaps"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.other.id
}

resource "aws_lb_listener" "perhaps" {
  count = var.flag ? 1 : 0
  load_balancer_arn = aws_lb.web.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.perhaps.arn
  }
}

resource "aws_lb_target_group" "perhaps_group" {
  count = var.flag ? 1 : 0
  name        = "perhaps-group"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.other.id
}

resource "aws_lb_listener" "perhaps_group" {
  load_balancer_arn = aws_lb.web.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.perhaps_group[0].arn
  }
}

resource "aws_lb_target_group" "chosen" {
  name        = "chosen"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.other.id
}

resource "aws_lb_listener" "chosen" {
  load_balancer_arn = aws_lb.web.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = var.flag ? aws_lb_target_group.chosen.arn : aws_lb_target_group.right.arn
  }
}

resource "aws_lb_target_group" "dynamic" {
  name        = "dynamic"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.other.id
}

resource "aws_lb_listener" "dynamic" {
  load_balancer_arn = aws_lb.web.arn
  port              = 81
  protocol          = "HTTP"

  dynamic "default_action" {
    for_each = var.flag ? [aws_lb_target_group.dynamic.arn] : [aws_lb_target_group.right.arn]

    content {
      type             = "forward"
      target_group_arn = default_action.value
    }
  }
}

resource "aws_lb_target_group" "sometimes" {
  name        = "sometimes"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.other.id
}

resource "aws_lb_listener" "sometimes" {
  load_balancer_arn = aws_lb.web.arn
  port              = 82
  protocol          = "HTTP"

  dynamic "default_action" {
    for_each = var.flag ? [1] : []

    content {
      type             = "forward"
      target_group_arn = aws_lb_target_group.sometimes.arn
    }
  }

  dynamic "default_action" {
    for_each = var.flag ? [] : [1]

    content {
      type             = "forward"
      target_group_arn = aws_lb_target_group.right.arn
    }
  }
}

# It is not known which load balancer, or where that is.
resource "aws_lb_target_group" "which" {
  name        = "which"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.other.id
}

resource "aws_lb_listener" "which" {
  load_balancer_arn = var.flag ? aws_lb.web.arn : aws_lb.elsewhere.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.which.arn
  }
}

data "aws_lb" "looked_up" {
  name = "web"
}

resource "aws_lb_target_group" "far" {
  name        = "far"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.other.id
}

resource "aws_lb_listener" "far" {
  load_balancer_arn = data.aws_lb.looked_up.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.far.arn
  }
}

data "aws_subnet" "looked_up" {
  id = "subnet-0123456789abcdef0"
}

resource "aws_lb" "elsewhere" {
  name    = "elsewhere"
  subnets = [data.aws_subnet.looked_up.id, aws_subnet.b.id]
}

resource "aws_lb_target_group" "elsewhere" {
  name        = "elsewhere"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.other.id
}

resource "aws_lb_listener" "elsewhere" {
  load_balancer_arn = aws_lb.elsewhere.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.elsewhere.arn
  }
}

resource "aws_lb" "counted" {
  count = var.flag ? 1 : 0
  name    = "counted"
  subnets = [aws_subnet.a.id, aws_subnet.b.id]
}

resource "aws_lb_target_group" "counted" {
  name        = "counted"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.other.id
}

resource "aws_lb_listener" "counted" {
  load_balancer_arn = aws_lb.counted[0].arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.counted.arn
  }
}

# Other kinds of load balancers and of targets.
resource "aws_lb" "any" {
  load_balancer_type = var.type
  name    = "any"
  subnets = [aws_subnet.a.id, aws_subnet.b.id]
}

resource "aws_lb_target_group" "any" {
  name        = "any"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.other.id
}

resource "aws_lb_listener" "any" {
  load_balancer_arn = aws_lb.any.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.any.arn
  }
}

resource "aws_lb" "network" {
  load_balancer_type = "network"
  name    = "network"
  subnets = [aws_subnet.a.id, aws_subnet.b.id]
}

resource "aws_lb_target_group" "network" {
  name        = "network"
  port        = 8080
  protocol    = "TCP"
  target_type = "ip"
  vpc_id      = aws_vpc.other.id
}

resource "aws_lb_listener" "network" {
  load_balancer_arn = aws_lb.network.arn
  port              = 80
  protocol          = "TCP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.network.arn
  }
}

resource "aws_lb_target_group" "target_type" {
  name        = "target-type"
  port        = 8080
  protocol    = "HTTP"
  target_type = var.type
  vpc_id      = aws_vpc.other.id
}

resource "aws_lb_listener" "target_type" {
  load_balancer_arn = aws_lb.web.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.target_type.arn
  }
}

# Others have changed what is written.
resource "aws_lb_target_group" "ignored" {
  name        = "ignored"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.other.id

  lifecycle {
    ignore_changes = [vpc_id]
  }
}

resource "aws_lb_listener" "ignored" {
  load_balancer_arn = aws_lb.web.arn
  port              = 83
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.ignored.arn
  }
}
