variable "tail" {
  default = ":password"
}

locals {
  managed = aws_rds_cluster.main.master_user_secret[0].secret_arn
}

resource "aws_secretsmanager_secret" "app" {
  name = "app"
}

resource "aws_db_instance" "one" {
  count                       = 1
  identifier                  = "one"
  engine                      = "postgres"
  username                    = "web"
  manage_master_user_password = true
  skip_final_snapshot         = true
}

resource "aws_rds_cluster" "main" {
  cluster_identifier          = "main"
  engine                      = "aurora-postgresql"
  master_username             = "web"
  manage_master_user_password = true
  skip_final_snapshot         = true
}

resource "aws_ecs_task_definition" "web" {
  family = "web"
  execution_role_arn = "arn:aws:iam::111122223333:role/ecsTaskExecutionRole"
  memory = 512
  container_definitions = jsonencode([{
    name  = "web"
    image = "example/web:1"
    secrets = [
      { name = "DB_PASSWORD", valueFrom = aws_rds_cluster.main.master_user_secret[0].secret_arn },
                                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-json-key (warning): DB_PASSWORD is given the whole secret that RDS manages for the master user of aws_rds_cluster.main; the application reads JSON with username and password where it wants the password alone [suggest]
      { name = "DB_USER", valueFrom = local.managed },
                                      ~~~~~~~~~~~~~ ecs/secret-json-key (warning): DB_USER is given the whole secret that RDS manages for the master user of aws_rds_cluster.main; the application reads JSON with username and password where it wants the username alone
      { name = "DB_PASS", valueFrom = "${aws_rds_cluster.main.master_user_secret[0].secret_arn}" },
                                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-json-key (warning): DB_PASS is given the whole secret that RDS manages for the master user of aws_rds_cluster.main; the application reads JSON with username and password where it wants the password alone [suggest]
      { name = "A", valueFrom = "${aws_secretsmanager_secret.app.arn}:password" },
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-json-key: valueFrom has 1 colon behind the secret's name, where there are none or three (:key:stage:version); the task stops with: an invalid ARN format for the AWS Secrets Manager secret was specified [fix]
      { name = "B", valueFrom = "${aws_secretsmanager_secret.app.arn}:password:" },
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-json-key: valueFrom has 2 colons behind the secret's name, where there are none or three (:key:stage:version); the task stops with: an invalid ARN format for the AWS Secrets Manager secret was specified [fix]
      { name = "C", valueFrom = "${aws_secretsmanager_secret.app.arn}:password:::" },
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-json-key: valueFrom has 4 colons behind the secret's name, where there are none or three (:key:stage:version); the task stops with: an invalid ARN format for the AWS Secrets Manager secret was specified
      { name = "D", valueFrom = "${aws_secretsmanager_secret.app.arn}:AWSPREVIOUS" },
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-json-key: valueFrom has 1 colon behind the secret's name, where there are none or three (:key:stage:version); the task stops with: an invalid ARN format for the AWS Secrets Manager secret was specified [fix]
      { name = "E", valueFrom = "${aws_secretsmanager_secret.app.arn}${var.tail}" },
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-json-key: valueFrom has 1 colon behind the secret's name, where there are none or three (:key:stage:version); the task stops with: an invalid ARN format for the AWS Secrets Manager secret was specified [fix]
      { name = "F", valueFrom = "${aws_rds_cluster.main.master_user_secret[0].secret_arn}:port::" },
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-json-key: the secret that RDS manages for the master user of aws_rds_cluster.main holds username and password, and no port; the task stops with: retrieved secret from Secrets Manager did not contain json key port [fix]
      { name = "G", valueFrom = "${aws_rds_cluster.main.master_user_secret[0].secret_arn}:dbname::" },
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-json-key: the secret that RDS manages for the master user of aws_rds_cluster.main holds username and password, and no dbname; the task stops with: retrieved secret from Secrets Manager did not contain json key dbname [fix]
      { name = "H", valueFrom = "${aws_rds_cluster.main.master_user_secret.0.secret_arn}:host::" },
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-json-key: the secret that RDS manages for the master user of aws_rds_cluster.main holds username and password, and no host; the task stops with: retrieved secret from Secrets Manager did not contain json key host [fix]
      { name = "I", valueFrom = "${aws_rds_cluster.main.master_user_secret[0].secret_arn}:schema::" },
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-json-key: the secret that RDS manages for the master user of aws_rds_cluster.main holds username and password, and no schema; the task stops with: retrieved secret from Secrets Manager did not contain json key schema
      { name = "J", valueFrom = "${aws_db_instance.one[0].master_user_secret[0].secret_arn}:host::" },
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-json-key: the secret that RDS manages for the master user of aws_db_instance.one[0] holds username and password, and no host; the task stops with: retrieved secret from Secrets Manager did not contain json key host [fix]
    ]
  }])
}
