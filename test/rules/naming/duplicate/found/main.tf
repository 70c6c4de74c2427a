variable "project" {
  default = "shop"
}

locals {
  prefix = "${var.project}-prod"
}

resource "aws_iam_role" "first" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ naming/duplicate: has the same name
  name               = "${local.prefix}-task"
  assume_role_policy = "{}"
}

resource "aws_iam_role" "second" {
  name               = "${local.prefix}-task"
                       ~~~~~~~~~~~~~~~~~~~~~~ naming/duplicate: aws_iam_role.first has the name "shop-prod-task" already; IAM answers: EntityAlreadyExists: Role with name shop-prod-task already exists
  assume_role_policy = "{}"
}

resource "aws_lb" "first" {
^^^^^^^^^^^^^^^^^^^^^^^^^ naming/duplicate: has the same name
  name = "web"
}

resource "aws_alb" "second" {
  name = "web"
         ~~~~~ naming/duplicate (warning): aws_lb.first has the name "web" already; ELB answers: DuplicateLoadBalancerName, or hands out the first one where the settings are the same
}

resource "aws_lb_target_group" "each" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ elb/target-group-arguments: a target group of type "instance" has no port, no protocol, no VPC; only one for a Lambda function needs none
  for_each = toset(["api", "web", "worker"])
  name     = "${var.project}-tg"
             ~~~~~~~~~~~~~~~~~~~ naming/duplicate (warning): aws_lb_target_group.each["api"] has the name "shop-tg" already; ELB answers: DuplicateTargetGroupName, or hands out the first one where the settings are the same
}

resource "aws_cloudwatch_log_group" "counted" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ naming/duplicate: has the same name
  count = 3
  name  = "/ecs/shop"
          ~~~~~~~~~~~ naming/duplicate: aws_cloudwatch_log_group.counted[0] has the name "/ecs/shop" already; CloudWatch Logs answers: ResourceAlreadyExistsException: The specified log group already exists
}

resource "aws_cloudwatch_log_group" "third" {
  provider = aws
  name     = "/ecs/shop"
             ~~~~~~~~~~~ naming/duplicate: aws_cloudwatch_log_group.counted[0] has the name "/ecs/shop" already; CloudWatch Logs answers: ResourceAlreadyExistsException: The specified log group already exists
}

resource "aws_ecr_repository" "first" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ naming/duplicate: has the same name
  name = "shop/api"
}

resource "aws_ecr_repository" "second" {
  name = "shop/api"
         ~~~~~~~~~~ naming/duplicate: aws_ecr_repository.first has the name "shop/api" already; ECR answers: RepositoryAlreadyExistsException
}

resource "aws_db_instance" "first" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ naming/duplicate: has the same name
  identifier = "shop"
}

resource "aws_rds_cluster_instance" "second" {
  identifier = "shop"
               ~~~~~~ naming/duplicate: aws_db_instance.first has the name "shop" already; RDS answers: DBInstanceAlreadyExists: DB instance already exists
}

resource "aws_db_subnet_group" "first" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ naming/duplicate: has the same name
  name = "shop"
}

resource "aws_db_subnet_group" "second" {
  name = "shop"
         ~~~~~~ naming/duplicate: aws_db_subnet_group.first has the name "shop" already; RDS answers: DBSubnetGroupAlreadyExists: The DB subnet group 'shop' already exists
}
