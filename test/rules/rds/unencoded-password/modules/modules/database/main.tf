resource "random_password" "this" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rds/unencoded-password: the password is made here
  length = 32
}

resource "aws_rds_cluster" "this" {
  master_password = random_password.this.result
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/unencoded-password: random_password.this.result may hold @; RDS then answers: The parameter MasterUserPassword is not a valid password. Only printable ASCII characters besides '/', '@', '"', ' ' may be used [suggest]
}
