variable "topics" {
  default = ["worker", "Api", "Cron"]
                       ^^^^^ naming/uppercase: "Api" comes from here
}

# One line makes them all, and is wrong once.
resource "aws_ecr_repository" "each" {
  for_each = toset(var.topics)
  name     = "Shop/${each.key}"
             ~~~~~~~~~~~~~~~~~~ naming/uppercase: name evaluates to "Shop/Api"; ECR answers: Invalid parameter at 'repositoryName' failed to satisfy constraint; so it is with aws_ecr_repository.each["Cron"] and 1 more [fix]
}

resource "aws_ecr_repository" "two" {
  count = 2
  name  = ["Shop", "Web"][count.index]
          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/uppercase: name evaluates to "Shop"; ECR answers: Invalid parameter at 'repositoryName' failed to satisfy constraint; so it is with aws_ecr_repository.two[1] [fix]
           ^^^^^^ naming/uppercase: "Shop" comes from here
}

# Two things are wrong, each with another.
resource "aws_lb" "each" {
  for_each = { web = "web_public", api = "library-chat-production-api-internal" }
                     ^^^^^^^^^^^^ naming/characters: "web_public" comes from here
                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ naming/length: "library-chat-production-api-internal" comes from here
  name     = each.value
             ~~~~~~~~~~ naming/characters: name evaluates to "web_public"; a load balancer's name takes only letters, digits and hyphens, not "_"; Terraform answers: only alphanumeric characters and hyphens allowed in "name" [suggest]
             ~~~~~~~~~~ naming/length: name evaluates to "library-chat-production-api-internal", 36 characters; a load balancer's name has at most 32, and Terraform answers: "name" cannot be longer than 32 characters
}

resource "aws_lb" "underscores" {
  for_each = { web = "web_public", api = "api_public", cron = "cron" }
                                         ^^^^^^^^^^^^ naming/characters: "api_public" comes from here
  name     = each.value
             ~~~~~~~~~~ naming/characters: name evaluates to "api_public"; a load balancer's name takes only letters, digits and hyphens, not "_"; Terraform answers: only alphanumeric characters and hyphens allowed in "name"; so it is with aws_lb.underscores["web"] [suggest]
}

variable "databases" {
  type    = set(object({ name = string, version = optional(string, "16.99") }))
                                                                   ~~~~~~~ rds/unknown-engine-version: RDS never offered version "16.99" of postgres and answers: Cannot find version 16.99 for postgres; the newest 16 is 16.14 [fix]
  default = [{ name = "Orders" }, { name = "users", version = "16" }]
                      ^^^^^^^^ naming/uppercase: "Orders" comes from here
}

resource "aws_db_instance" "each" {
  for_each            = { for database in var.databases : database.name => database }
  identifier          = each.key
                        ~~~~~~~~ naming/uppercase: identifier evaluates to "Orders"; Terraform answers: only lowercase alphanumeric characters and hyphens allowed in "identifier" [fix]
  engine              = "postgres"
  engine_version      = each.value.version
                        ^^^^^^^^^^^^^^^^^^ rds/unknown-engine-version: engine_version of aws_db_instance.each["Orders"]
  skip_final_snapshot = true
}
