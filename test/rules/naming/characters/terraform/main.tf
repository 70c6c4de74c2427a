resource "aws_lb" "start" {
  name = "-chat"
         ~~~~~~~ naming/characters: name evaluates to "-chat"; a load balancer's name does not begin with a hyphen; Terraform answers: "name" cannot begin with a hyphen
}

resource "aws_lb" "end" {
  name = "chat-"
         ~~~~~~~ naming/characters: name evaluates to "chat-"; a load balancer's name does not end with a hyphen; Terraform answers: "name" cannot end with a hyphen
}

resource "aws_lb_target_group" "period" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ elb/target-group-arguments: a target group of type "instance" has no port, no protocol, no VPC; only one for a Lambda function needs none
  name = "chat.backend"
         ~~~~~~~~~~~~~~ naming/characters: name evaluates to "chat.backend"; a target group's name takes only letters, digits and hyphens, not "."; Terraform answers: only alphanumeric characters and hyphens allowed in "name"
}

resource "aws_db_instance" "digit" {
  identifier = "1st-database"
               ~~~~~~~~~~~~~~ naming/characters: identifier evaluates to "1st-database"; a DB instance's identifier begins with a letter; Terraform answers: first character of "identifier" must be a letter
}

resource "aws_rds_cluster" "twice" {
  cluster_identifier = "chat--cluster"
                       ~~~~~~~~~~~~~~~ naming/characters: cluster_identifier evaluates to "chat--cluster"; a DB cluster's identifier has no two hyphens in a row; Terraform answers: "cluster_identifier" cannot contain two consecutive hyphens
}

resource "aws_rds_cluster" "slash" {
  cluster_identifier = "chat/cluster"
                       ~~~~~~~~~~~~~~ naming/characters: cluster_identifier evaluates to "chat/cluster"; a DB cluster's identifier takes only lower-case letters, digits and hyphens, not "/"; Terraform answers: only lowercase alphanumeric characters and hyphens allowed in "cluster_identifier"
  database_name      = "chat-db"
                       ~~~~~~~~~ naming/characters: database_name evaluates to "chat-db"; a database's name takes only letters, digits and underscores, not "-" [fix]
  master_username    = "1user"
                       ~~~~~~~ naming/characters: master_username evaluates to "1user"; a master user's name begins with a letter
}

resource "aws_iam_role" "slash" {
  name = "chat/role"
         ~~~~~~~~~~~ naming/characters: name evaluates to "chat/role"; a role's name takes only letters, digits, hyphens, periods, underscores and + , = @, not "/"; Terraform answers: invalid value for name (must match [\w+=,.@-])
}

resource "aws_ecr_repository" "all" {
  name = "chat..backend/"
         ~~~~~~~~~~~~~~~~ naming/characters: name evaluates to "chat..backend/"; a repository's name ends with a letter or digit, and has no ".."
}

resource "aws_s3_bucket" "hyphen" {
  bucket = "-uploads"
           ~~~~~~~~~~ naming/characters: bucket evaluates to "-uploads"; a bucket's name begins with a letter or digit
}

resource "aws_s3_bucket" "address" {
  bucket = "192.168.5.4"
           ~~~~~~~~~~~~~ naming/characters: bucket evaluates to "192.168.5.4"; a bucket's name does not look like an IP address; Terraform answers: "192.168.5.4" must not be formatted as an IP address
}

resource "aws_sfn_state_machine" "spaces" {
  name = "My Machine"
         ~~~~~~~~~~~~ naming/characters: name evaluates to "My Machine"; a state machine's name takes only letters, digits, hyphens and underscores, not " "; Terraform answers: the name should only contain 0-9, A-Z, a-z, - and _
}

resource "aws_security_group" "letters" {
  name = "für alle"
         ~~~~~~~~~~ naming/characters: name evaluates to "für alle"; a security group's name takes only letters, digits, spaces, hyphens, periods, slashes, underscores and ! # $ & ( ) * + , : ; = @ [ ] { }, not "ü"
}

resource "aws_sns_topic" "period" {
  name = "chat.events"
         ~~~~~~~~~~~~~ naming/characters: name evaluates to "chat.events"; a topic's name takes only letters, digits, hyphens and underscores, not "."
}

resource "aws_sqs_queue" "fifo" {
  name = "chat.events.fifo"
         ~~~~~~~~~~~~~~~~~~ naming/characters: name evaluates to "chat.events.fifo"; a queue's name takes only letters, digits, hyphens and underscores, not "."
}

resource "aws_opensearch_domain" "several" {
  domain_name = "1_chat_"
                ~~~~~~~~~ naming/characters: domain_name evaluates to "1_chat_"; a domain's name takes only lower-case letters, digits and hyphens, not "_", and begins with a lower-case letter; Terraform answers: must start with a lowercase alphabet and be at least 3 and no more than 28 characters long. Valid characters are a-z (lowercase letters), 0-9, and - (hyphen).
}

resource "aws_lambda_function" "plus" {
  function_name = "chat+backend"
                  ~~~~~~~~~~~~~~ naming/characters: function_name evaluates to "chat+backend"; a function's name takes only letters, digits, hyphens and underscores, not "+"; Terraform answers: must be valid function name or function ARN
}

resource "aws_lb" "prefix" {
  name_prefix = "-a_"
                ~~~~~ naming/characters: name_prefix evaluates to "-a_"; a load balancer's name takes only letters, digits and hyphens, not "_", and does not begin with a hyphen; Terraform answers: only alphanumeric characters and hyphens allowed in "name_prefix"
}

resource "aws_lb" "underscores" {
  name = "_chat_"
         ~~~~~~~~ naming/characters: name evaluates to "_chat_"; a load balancer's name takes only letters, digits and hyphens, not "_"; Terraform answers: only alphanumeric characters and hyphens allowed in "name"
}

resource "aws_elasticache_subnet_group" "underscore" {
  name = "chat_cache"
         ~~~~~~~~~~~~ naming/characters: name evaluates to "chat_cache"; a subnet group's name takes only letters, digits and hyphens, not "_" [fix]
}
