# A cluster that is there under the name by which it is looked up.
variable "subnet_ids" {}

data "aws_ecs_cluster" "main" {
  cluster_name = "Main"
}

resource "aws_ecs_service" "wrong" {
  name            = "wrong"
  cluster         = "main"
                    ~~~~~~ ecs/name-case: "main" is defined as "Main", and ECS tells the two apart: ClusterNotFoundException: Cluster not found [fix]
  task_definition = "app:3"
  launch_type     = "FARGATE"

  network_configuration {
    subnets = var.subnet_ids
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}

resource "aws_ecs_service" "right" {
  name            = "right"
  cluster         = data.aws_ecs_cluster.main.cluster_name
  task_definition = "app:3"
  launch_type     = "FARGATE"

  network_configuration {
    subnets = var.subnet_ids
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}
