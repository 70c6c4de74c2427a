variable "region" {
  default = "us-east-1"
}

resource "aws_subnet" "only" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rds/subnet-group-zones: in us-east-1a
  availability_zone = "${var.region}a"
}

resource "aws_db_subnet_group" "one" {
  name       = "one"
  subnet_ids = [aws_subnet.only.id]
               ~~~~~~~~~~~~~~~~~~~~ rds/subnet-group-zones: the only subnet lies in us-east-1a; RDS answers: DBSubnetGroupDoesNotCoverEnoughAZs: The DB subnet group doesn't meet Availability Zone (AZ) coverage requirement
}

resource "aws_subnet" "counted" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rds/subnet-group-zones: in us-gov-west-1b
  count             = 2
  availability_zone = "us-gov-west-1b"
}

resource "aws_db_subnet_group" "counted" {
  name       = "counted"
  subnet_ids = [aws_subnet.counted[0].id, aws_subnet.counted[1].id]
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/subnet-group-zones: all subnets lie in us-gov-west-1b; RDS answers: DBSubnetGroupDoesNotCoverEnoughAZs: The DB subnet group doesn't meet Availability Zone (AZ) coverage requirement
}
