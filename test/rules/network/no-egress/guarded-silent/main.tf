# Groups that let port 443 out, and those of which not every rule is seen.
variable "rules" {
  type = list(number)
}

locals {
  groups = {
    written  = aws_security_group.written.id
    beside   = aws_security_group.beside.id
    each     = aws_security_group.each.id
    ignored  = aws_security_group.ignored.id
    handed   = aws_security_group.handed.id
    dynamic  = aws_security_group.dynamic.id
    existing = data.aws_security_group.existing.id
  }
}

resource "aws_security_group" "written" {
  egress {
    from_port   = 0
    to_port     = 65535
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/16"]
  }
}

resource "aws_security_group" "beside" {}

resource "aws_security_group_rule" "beside" {
  type              = "egress"
  security_group_id = aws_security_group.beside.id
  protocol          = "-1"
  from_port         = 0
  to_port           = 0
  cidr_blocks       = ["0.0.0.0/0"]
}

resource "aws_security_group" "each" {}

resource "aws_vpc_security_group_egress_rule" "each" {
  for_each          = toset([for port in var.rules : tostring(port)])
  security_group_id = aws_security_group.each.id
  ip_protocol       = "tcp"
  from_port         = tonumber(each.key)
  to_port           = tonumber(each.key)
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_security_group" "ignored" {
  lifecycle {
    ignore_changes = [egress]
  }
}

resource "aws_security_group" "handed" {}

module "rules" {
  source  = "terraform-aws-modules/security-group/aws"
  version = "5.3.0"

  create_sg         = false
  security_group_id = aws_security_group.handed.id
  egress_rules      = ["all-all"]
}

resource "aws_security_group" "dynamic" {
  dynamic "egress" {
    for_each = var.rules
    content {
      from_port   = egress.value
      to_port     = egress.value
      protocol    = "tcp"
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
}

data "aws_security_group" "existing" {
  name = "existing"
}

resource "aws_ecs_task_definition" "app" {
  family                   = "app"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  container_definitions = jsonencode([{
    name  = "app"
    image = "public.ecr.aws/docker/library/nginx:1.29"
  }])
}

resource "aws_ecs_service" "each" {
  for_each        = local.groups
  name            = each.key
  task_definition = aws_ecs_task_definition.app.arn
  launch_type     = "FARGATE"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets          = ["subnet-0123456789abcdef0"]
    security_groups  = [each.value]
    assign_public_ip = true
  }
}

# On an instance it is not the task that pulls.
resource "aws_security_group" "machine" {}

resource "aws_ecs_service" "machine" {
  name            = "machine"
  task_definition = aws_ecs_task_definition.app.arn
  launch_type     = "EC2"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets         = ["subnet-0123456789abcdef0"]
    security_groups = [aws_security_group.machine.id]
  }
}
