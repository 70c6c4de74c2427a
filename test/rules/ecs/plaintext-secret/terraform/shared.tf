# Each has an environment of its own, and all are made of one container: what is moved would be moved for all.
locals {
  workers = {
    mails   = [{ name = "SMTP_PASSWORD", value = "hunter2-mails" }]
                                                 ~~~~~~~~~~~~~~~ ecs/plaintext-secret: SMTP_PASSWORD is a secret, by its name, that is written out; whoever can see the task definition can read it
    reports = [{ name = "SMTP_PASSWORD", value = "hunter2-reports" }]
                                                 ~~~~~~~~~~~~~~~~~ ecs/plaintext-secret: SMTP_PASSWORD is a secret, by its name, that is written out; whoever can see the task definition can read it
  }
}

resource "aws_ecs_task_definition" "worker" {
  for_each           = local.workers
  family             = each.key
  execution_role_arn = "arn:aws:iam::111122223333:role/execution"
  container_definitions = jsonencode([{
    name        = each.key
    image       = "public.ecr.aws/docker/library/python:3.13"
    memory      = 512
    environment = each.value
  }])
}
