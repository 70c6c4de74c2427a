variable "cpu" {}

variable "kind" {
  type = string
}

locals {
  containers = jsonencode([{ name = "web", image = "public.ecr.aws/docker/library/nginx:1.29" }])
}

resource "aws_ecs_task_definition" "instances" {
  family                   = "instances"
  requires_compatibilities = ["EC2"]
  cpu                      = 300
  memory                   = 700
  container_definitions    = local.containers
}

resource "aws_ecs_task_definition" "anywhere" {
  family                = "anywhere"
  cpu                   = 300
  memory                = 700
  container_definitions = local.containers
}

resource "aws_ecs_task_definition" "somewhere" {
  family                   = "somewhere"
  requires_compatibilities = [var.kind]
  cpu                      = 300
  memory                   = 700
  container_definitions    = local.containers
}

resource "aws_ecs_task_definition" "unknown" {
  family                   = "unknown"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.cpu
  memory                   = 768
  container_definitions    = local.containers
}

resource "aws_ecs_task_definition" "newer_than_the_table" {
  family                   = "newer"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 65536
  memory                   = 500000
  container_definitions    = local.containers
}

resource "aws_ecs_task_definition" "thirty_two" {
  family                   = "thirty-two"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = "32 vcpu"
  memory                   = "244 GB"
  container_definitions    = local.containers
}

resource "aws_ecs_task_definition" "together" {
  family                   = "together"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.kind == "big" ? 4096 : 256
  memory                   = var.kind == "big" ? 8192 : 512
  container_definitions    = local.containers
}
