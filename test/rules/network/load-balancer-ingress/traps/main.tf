variable "networks" {
  type = list(string)
}

variable "port" {
  type = number
}

variable "group" {
  type = string
}

variable "groups" {
  type = list(string)
}

variable "subnets" {
  type = list(string)
}

variable "kind" {
  type = string
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "a" {
  vpc_id     = "vpc-0123456789abcdef0"
  cidr_block = "10.0.1.0/24"
}

resource "aws_subnet" "b" {
  vpc_id     = "vpc-0123456789abcdef0"
  cidr_block = "10.0.2.0/24"
}

resource "aws_ecs_task_definition" "app" {
  family                   = "app"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([{
    name         = "app"
    image        = "public.ecr.aws/docker/library/nginx:1.29"
    portMappings = [{ containerPort = 8080 }, { containerPort = 9000 }]
  }])
}

resource "aws_security_group" "balancer" {
  name   = "balancer"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port   = 80
    to_port     = 80
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_lb" "main" {
^^^^^^^^^^^^^^^^^^^^^^^^ network/load-balancer-ingress: the load balancer in front of it
  name            = "main"
  security_groups = [aws_security_group.balancer.id]
  subnets         = [aws_subnet.a.id, aws_subnet.b.id]
}

resource "aws_security_group" "right" {
  name   = "right"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port       = 8080
    to_port         = 8080
    protocol        = "tcp"
    security_groups = [aws_security_group.balancer.id]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

module "right" {
  source   = "./service"
  name     = "right"
  vpc      = aws_vpc.main.id
  balancer = aws_lb.main.arn
  task     = aws_ecs_task_definition.app.arn
  subnets  = [aws_subnet.a.id, aws_subnet.b.id]
  groups   = [aws_security_group.right.id]
}

resource "aws_security_group" "range" {
  name   = "range"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port       = 0
    to_port         = 65535
    protocol        = "tcp"
    security_groups = [aws_security_group.balancer.id]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

module "range" {
  source   = "./service"
  name     = "range"
  vpc      = aws_vpc.main.id
  balancer = aws_lb.main.arn
  task     = aws_ecs_task_definition.app.arn
  subnets  = [aws_subnet.a.id, aws_subnet.b.id]
  groups   = [aws_security_group.range.id]
}

resource "aws_security_group" "everything" {
  name   = "everything"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port       = 0
    to_port         = 0
    protocol        = "-1"
    security_groups = [aws_security_group.balancer.id]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

module "everything" {
  source   = "./service"
  name     = "everything"
  vpc      = aws_vpc.main.id
  balancer = aws_lb.main.arn
  task     = aws_ecs_task_definition.app.arn
  subnets  = [aws_subnet.a.id, aws_subnet.b.id]
  groups   = [aws_security_group.everything.id]
}

resource "aws_security_group" "anybody" {
  name   = "anybody"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port   = 8080
    to_port     = 8080
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

module "anybody" {
  source   = "./service"
  name     = "anybody"
  vpc      = aws_vpc.main.id
  balancer = aws_lb.main.arn
  task     = aws_ecs_task_definition.app.arn
  subnets  = [aws_subnet.a.id, aws_subnet.b.id]
  groups   = [aws_security_group.anybody.id]
}

resource "aws_security_group" "network" {
  name   = "network"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port   = 8080
    to_port     = 8080
    protocol    = "tcp"
    cidr_blocks = [aws_vpc.main.cidr_block]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

module "network" {
  source   = "./service"
  name     = "network"
  vpc      = aws_vpc.main.id
  balancer = aws_lb.main.arn
  task     = aws_ecs_task_definition.app.arn
  subnets  = [aws_subnet.a.id, aws_subnet.b.id]
  groups   = [aws_security_group.network.id]
}

resource "aws_security_group" "subnets" {
  name   = "subnets"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port   = 8080
    to_port     = 8080
    protocol    = "tcp"
    cidr_blocks = ["10.0.1.0/24", "10.0.2.0/24"]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

module "subnets" {
  source   = "./service"
  name     = "subnets"
  vpc      = aws_vpc.main.id
  balancer = aws_lb.main.arn
  task     = aws_ecs_task_definition.app.arn
  subnets  = [aws_subnet.a.id, aws_subnet.b.id]
  groups   = [aws_security_group.subnets.id]
}

resource "aws_security_group" "partly" {
  name   = "partly"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port   = 8080
    to_port     = 8080
    protocol    = "tcp"
    cidr_blocks = ["10.0.1.0/25"]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

module "partly" {
  source   = "./service"
  name     = "partly"
  vpc      = aws_vpc.main.id
  balancer = aws_lb.main.arn
  task     = aws_ecs_task_definition.app.arn
  subnets  = [aws_subnet.a.id, aws_subnet.b.id]
  groups   = [aws_security_group.partly.id]
}

resource "aws_security_group" "list" {
  name   = "list"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port       = 8080
    to_port         = 8080
    protocol        = "tcp"
    prefix_list_ids = ["pl-0123456789abcdef0"]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

module "list" {
  source   = "./service"
  name     = "list"
  vpc      = aws_vpc.main.id
  balancer = aws_lb.main.arn
  task     = aws_ecs_task_definition.app.arn
  subnets  = [aws_subnet.a.id, aws_subnet.b.id]
  groups   = [aws_security_group.list.id]
}

resource "aws_security_group" "unknown_networks" {
  name   = "unknown_networks"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port   = 8080
    to_port     = 8080
    protocol    = "tcp"
    cidr_blocks = var.networks
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

module "unknown_networks" {
  source   = "./service"
  name     = "unknown-networks"
  vpc      = aws_vpc.main.id
  balancer = aws_lb.main.arn
  task     = aws_ecs_task_definition.app.arn
  subnets  = [aws_subnet.a.id, aws_subnet.b.id]
  groups   = [aws_security_group.unknown_networks.id]
}

resource "aws_security_group" "unknown_port" {
  name   = "unknown_port"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port       = var.port
    to_port         = var.port
    protocol        = "tcp"
    security_groups = [aws_security_group.balancer.id]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

module "unknown_port" {
  source   = "./service"
  name     = "unknown-port"
  vpc      = aws_vpc.main.id
  balancer = aws_lb.main.arn
  task     = aws_ecs_task_definition.app.arn
  subnets  = [aws_subnet.a.id, aws_subnet.b.id]
  groups   = [aws_security_group.unknown_port.id]
}

resource "aws_security_group" "unknown_source" {
  name   = "unknown_source"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port       = 8080
    to_port         = 8080
    protocol        = "tcp"
    security_groups = [var.group]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

module "unknown_source" {
  source   = "./service"
  name     = "unknown-source"
  vpc      = aws_vpc.main.id
  balancer = aws_lb.main.arn
  task     = aws_ecs_task_definition.app.arn
  subnets  = [aws_subnet.a.id, aws_subnet.b.id]
  groups   = [aws_security_group.unknown_source.id]
}

resource "aws_security_group" "unknown_protocol" {
  name   = "unknown_protocol"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port       = 8080
    to_port         = 8080
    protocol        = "${var.kind}"
    security_groups = [aws_security_group.balancer.id]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

module "unknown_protocol" {
  source   = "./service"
  name     = "unknown-protocol"
  vpc      = aws_vpc.main.id
  balancer = aws_lb.main.arn
  task     = aws_ecs_task_definition.app.arn
  subnets  = [aws_subnet.a.id, aws_subnet.b.id]
  groups   = [aws_security_group.unknown_protocol.id]
}

resource "aws_security_group" "unknown_groups" {
  name   = "unknown_groups"
  vpc_id = aws_vpc.main.id

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

module "unknown_groups" {
  source   = "./service"
  name     = "unknown-groups"
  vpc      = aws_vpc.main.id
  balancer = aws_lb.main.arn
  task     = aws_ecs_task_definition.app.arn
  subnets  = [aws_subnet.a.id, aws_subnet.b.id]
  groups   = var.groups
}

resource "aws_security_group" "unknown_group" {
  name   = "unknown_group"
  vpc_id = aws_vpc.main.id

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

module "unknown_group" {
  source   = "./service"
  name     = "unknown-group"
  vpc      = aws_vpc.main.id
  balancer = aws_lb.main.arn
  task     = aws_ecs_task_definition.app.arn
  subnets  = [aws_subnet.a.id, aws_subnet.b.id]
  groups   = [aws_security_group.unknown_group.id, var.group]
}

resource "aws_security_group" "other_port" {
  name   = "other_port"
  vpc_id = aws_vpc.main.id

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

module "other_port" {
  source   = "./service"
  name     = "other-port"
  vpc      = aws_vpc.main.id
  balancer = aws_lb.main.arn
  task     = aws_ecs_task_definition.app.arn
  subnets  = [aws_subnet.a.id, aws_subnet.b.id]
  groups   = [aws_security_group.other_port.id]
  port     = var.port
}

resource "aws_security_group" "other_check" {
  name   = "other_check"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port       = 8080
    to_port         = 8080
    protocol        = "tcp"
    security_groups = [aws_security_group.balancer.id]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

module "other_check" {
  source   = "./service"
  name     = "other-check"
  vpc      = aws_vpc.main.id
  balancer = aws_lb.main.arn
  task     = aws_ecs_task_definition.app.arn
  subnets  = [aws_subnet.a.id, aws_subnet.b.id]
  groups   = [aws_security_group.other_check.id]
  check    = var.port
}

resource "aws_security_group" "shared" {
  name   = "shared"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port = 0
    to_port   = 0
    protocol  = "-1"
    self      = true
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_lb" "shared" {
  name            = "shared"
  security_groups = [aws_security_group.balancer.id, aws_security_group.shared.id]
  subnets         = [aws_subnet.a.id, aws_subnet.b.id]
}

module "shared" {
  source   = "./service"
  name     = "shared"
  vpc      = aws_vpc.main.id
  balancer = aws_lb.shared.arn
  task     = aws_ecs_task_definition.app.arn
  subnets  = [aws_subnet.a.id, aws_subnet.b.id]
  groups   = [aws_security_group.shared.id]
}

resource "aws_security_group" "one" {
  name   = "one"
  vpc_id = aws_vpc.main.id

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "two" {
  name   = "two"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port       = 8080
    to_port         = 8080
    protocol        = "tcp"
    security_groups = [aws_security_group.balancer.id]
  }
}

module "both" {
  source   = "./service"
  name     = "both"
  vpc      = aws_vpc.main.id
  balancer = aws_lb.main.arn
  task     = aws_ecs_task_definition.app.arn
  subnets  = [aws_subnet.a.id, aws_subnet.b.id]
  groups   = [aws_security_group.one.id, aws_security_group.two.id]
}

resource "aws_security_group" "dynamic" {
  name   = "dynamic"
  vpc_id = aws_vpc.main.id

  dynamic "ingress" {
    for_each = var.networks
    content {
      from_port   = 8080
      to_port     = 8080
      protocol    = "tcp"
      cidr_blocks = [ingress.value]
    }
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

module "dynamic" {
  source   = "./service"
  name     = "dynamic"
  vpc      = aws_vpc.main.id
  balancer = aws_lb.main.arn
  task     = aws_ecs_task_definition.app.arn
  subnets  = [aws_subnet.a.id, aws_subnet.b.id]
  groups   = [aws_security_group.dynamic.id]
}

resource "aws_security_group" "ignored" {
  name   = "ignored"
  vpc_id = aws_vpc.main.id

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }

  lifecycle {
    ignore_changes = [ingress]
  }
}

module "ignored" {
  source   = "./service"
  name     = "ignored"
  vpc      = aws_vpc.main.id
  balancer = aws_lb.main.arn
  task     = aws_ecs_task_definition.app.arn
  subnets  = [aws_subnet.a.id, aws_subnet.b.id]
  groups   = [aws_security_group.ignored.id]
}

resource "aws_lb" "flow" {
  name            = "flow"
  subnets         = [aws_subnet.a.id, aws_subnet.b.id]
  load_balancer_type = "network"
}

resource "aws_lb" "unsure" {
  name            = "unsure"
  security_groups = [aws_security_group.balancer.id]
  subnets         = [aws_subnet.a.id, aws_subnet.b.id]
  load_balancer_type = var.kind
}

resource "aws_security_group" "behind_network" {
  name   = "behind_network"
  vpc_id = aws_vpc.main.id

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

module "behind_network" {
  source   = "./service"
  name     = "behind-network"
  vpc      = aws_vpc.main.id
  balancer = aws_lb.flow.arn
  task     = aws_ecs_task_definition.app.arn
  subnets  = [aws_subnet.a.id, aws_subnet.b.id]
  groups   = [aws_security_group.behind_network.id]
  protocol = "TCP"
}

resource "aws_security_group" "behind_unsure" {
  name   = "behind_unsure"
  vpc_id = aws_vpc.main.id

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

module "behind_unsure" {
  source   = "./service"
  name     = "behind-unsure"
  vpc      = aws_vpc.main.id
  balancer = aws_lb.unsure.arn
  task     = aws_ecs_task_definition.app.arn
  subnets  = [aws_subnet.a.id, aws_subnet.b.id]
  groups   = [aws_security_group.behind_unsure.id]
}

resource "aws_lb" "plain" {
  name            = "plain"
  subnets         = [aws_subnet.a.id, aws_subnet.b.id]
}

resource "aws_security_group" "behind_plain" {
  name   = "behind_plain"
  vpc_id = aws_vpc.main.id

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

module "behind_plain" {
  source   = "./service"
  name     = "behind-plain"
  vpc      = aws_vpc.main.id
  balancer = aws_lb.plain.arn
  task     = aws_ecs_task_definition.app.arn
  subnets  = [aws_subnet.a.id, aws_subnet.b.id]
  groups   = [aws_security_group.behind_plain.id]
}

resource "aws_lb" "told" {
  name            = "told"
  security_groups = [var.group]
  subnets         = [aws_subnet.a.id, aws_subnet.b.id]
}

resource "aws_security_group" "behind_told" {
  name   = "behind_told"
  vpc_id = aws_vpc.main.id

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

module "behind_told" {
  source   = "./service"
  name     = "behind-told"
  vpc      = aws_vpc.main.id
  balancer = aws_lb.told.arn
  task     = aws_ecs_task_definition.app.arn
  subnets  = [aws_subnet.a.id, aws_subnet.b.id]
  groups   = [aws_security_group.behind_told.id]
}

resource "aws_security_group" "handed" {
  name   = "handed"
  vpc_id = aws_vpc.main.id

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

module "rules" {
  source = "git::https://example.com/rules.git"
  group  = aws_security_group.handed.id
}

module "handed" {
  source   = "./service"
  name     = "handed"
  vpc      = aws_vpc.main.id
  balancer = aws_lb.main.arn
  task     = aws_ecs_task_definition.app.arn
  subnets  = [aws_subnet.a.id, aws_subnet.b.id]
  groups   = [aws_security_group.handed.id]
}

resource "aws_lb" "somewhere" {
  name            = "somewhere"
  security_groups = [aws_security_group.balancer.id]
  subnets         = var.subnets
}

resource "aws_security_group" "somewhere" {
  name   = "somewhere"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port   = 8080
    to_port     = 8080
    protocol    = "tcp"
    cidr_blocks = ["10.0.9.0/24"]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

module "somewhere" {
  source   = "./service"
  name     = "somewhere"
  vpc      = aws_vpc.main.id
  balancer = aws_lb.somewhere.arn
  task     = aws_ecs_task_definition.app.arn
  subnets  = [aws_subnet.a.id, aws_subnet.b.id]
  groups   = [aws_security_group.somewhere.id]
}

resource "aws_security_group" "careful" {
  name   = "careful"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port   = 80
    to_port     = 80
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }

  egress {
    from_port   = 8080
    to_port     = 8080
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/16"]
  }
}

resource "aws_lb" "careful" {
  name            = "careful"
  security_groups = [aws_security_group.careful.id]
  subnets         = [aws_subnet.a.id, aws_subnet.b.id]
}

resource "aws_security_group" "careful_app" {
  name   = "careful_app"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port   = 8080
    to_port     = 8080
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/16"]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

module "careful_app" {
  source   = "./service"
  name     = "careful-app"
  vpc      = aws_vpc.main.id
  balancer = aws_lb.careful.arn
  task     = aws_ecs_task_definition.app.arn
  subnets  = [aws_subnet.a.id, aws_subnet.b.id]
  groups   = [aws_security_group.careful_app.id]
}

data "aws_security_group" "found" {
  name = "found"
}

resource "aws_security_group" "found" {
  name   = "found"
  vpc_id = aws_vpc.main.id

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

module "found" {
  source   = "./service"
  name     = "found"
  vpc      = aws_vpc.main.id
  balancer = aws_lb.main.arn
  task     = aws_ecs_task_definition.app.arn
  subnets  = [aws_subnet.a.id, aws_subnet.b.id]
  groups   = [data.aws_security_group.found.id]
}

resource "aws_security_group" "alone" {
  name   = "alone"
  vpc_id = aws_vpc.main.id

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

module "alone" {
  source   = "./service"
  name     = "alone"
  vpc      = aws_vpc.main.id
  balancer = var.group
  task     = aws_ecs_task_definition.app.arn
  subnets  = [aws_subnet.a.id, aws_subnet.b.id]
  groups   = [aws_security_group.alone.id]
}

# All of this is seen, or it would not be.
resource "aws_security_group" "control" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/load-balancer-ingress: aws_security_group.control of aws_ecs_service.it lets nobody in on port 8080 from aws_security_group.balancer, in which aws_lb.main is; its health checks time out, and ECS stops the tasks with: Task failed ELB health checks [suggest]
  name   = "control"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port       = 80
    to_port         = 80
    protocol        = "tcp"
    security_groups = [aws_security_group.balancer.id]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

module "control" {
  source   = "./service"
  name     = "control"
  vpc      = aws_vpc.main.id
  balancer = aws_lb.main.arn
  task     = aws_ecs_task_definition.app.arn
  subnets  = [aws_subnet.a.id, aws_subnet.b.id]
  groups   = [aws_security_group.control.id]
}
