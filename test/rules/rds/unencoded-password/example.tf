resource "random_password" "db" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rds/unencoded-password: the password is made here
  length = 24
}

resource "aws_db_instance" "main" {
  username = "tiktimer"
  password = random_password.db.result
             ~~~~~~~~~~~~~~~~~~~~~~~~~ rds/unencoded-password: random_password.db.result may hold @; RDS then answers: The parameter MasterUserPassword is not a valid password. Only printable ASCII characters besides '/', '@', '"', ' ' may be used [suggest]
}

resource "aws_secretsmanager_secret_version" "url" {
  secret_id     = "tiktimer/url"
  secret_string = "postgresql://tiktimer:${random_password.db.result}@${aws_db_instance.main.address}:5432/tiktimer"
                                           ~~~~~~~~~~~~~~~~~~~~~~~~~ rds/unencoded-password: random_password.db.result may hold @ # % [ ] ?, and is not encoded in this URL; the application then reads another password or host, or none [suggest]
}
