resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "private" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/no-egress: the subnet
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/security-group-vpc: the subnet
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_security_group" "app" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/security-group-vpc: the security group
  name = "app"
}

resource "aws_ecs_service" "app" {
  name            = "app"
  cluster         = "main"
  task_definition = "app:1"
  launch_type     = "FARGATE"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets         = [aws_subnet.private.id]
                      ~~~~~~~~~~~~~~~~~~~~~~~ network/no-egress: tasks of aws_ecs_service.app in aws_subnet.private have no way out: its route table is the VPC's main route table, which has no default route, and the VPC has no endpoints; they stop with: ResourceInitializationError: unable to pull secrets or registry auth: … context deadline exceeded
    security_groups = [aws_security_group.app.id]
                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/security-group-vpc: aws_security_group.app is in the account's default VPC, as it says no vpc_id, and aws_subnet.private in aws_vpc.main; EC2 answers: Security group and subnet belong to different networks [suggest]
  }
}
