resource "aws_cloudwatch_log_group" "api" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ naming/duplicate: has the same name
  name = "/ecs/shop"
}

resource "aws_cloudwatch_log_group" "worker" {
  name = "/ecs/shop"
         ~~~~~~~~~~~ naming/duplicate: aws_cloudwatch_log_group.api has the name "/ecs/shop" already; CloudWatch Logs answers: ResourceAlreadyExistsException: The specified log group already exists
}
