resource "aws_subnet" "a" {
^^^^^^^^^^^^^^^^^^^^^^^^^ rds/subnet-group-zones: in eu-west-1a
  cidr_block        = "10.0.1.0/24"
  availability_zone = "eu-west-1a"
}

resource "aws_subnet" "b" {
^^^^^^^^^^^^^^^^^^^^^^^^^ rds/subnet-group-zones: in eu-west-1a
  cidr_block        = "10.0.2.0/24"
  availability_zone = "eu-west-1a"
}

resource "aws_db_subnet_group" "main" {
  name       = "tiktimer-dev"
  subnet_ids = [aws_subnet.a.id, aws_subnet.b.id]
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/subnet-group-zones: all subnets lie in eu-west-1a; RDS answers: DBSubnetGroupDoesNotCoverEnoughAZs: The DB subnet group doesn't meet Availability Zone (AZ) coverage requirement
}
