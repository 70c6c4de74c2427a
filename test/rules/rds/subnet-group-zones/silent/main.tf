resource "aws_subnet" "a" {
  availability_zone = "eu-west-1a"
}

resource "aws_subnet" "b" {
  availability_zone = "eu-west-1b"
}

resource "aws_subnet" "somewhere" {
  availability_zone = var.zone
}

resource "aws_subnet" "outpost" {
  availability_zone = "eu-west-1a"
  outpost_arn       = "arn:aws:outposts:eu-west-1:123456789012:outpost/op-1"
}

resource "aws_subnet" "local" {
  availability_zone = "us-west-2-lax-1a"
}

resource "aws_subnet" "counted" {
  count             = var.zones
  availability_zone = "eu-west-1a"
}

resource "aws_db_subnet_group" "two" {
  name       = "two"
  subnet_ids = [aws_subnet.a.id, aws_subnet.b.id]
}

resource "aws_db_subnet_group" "one_unknown" {
  name       = "one-unknown"
  subnet_ids = [aws_subnet.a.id, aws_subnet.somewhere.id]
}

resource "aws_db_subnet_group" "given" {
  name       = "given"
  subnet_ids = [aws_subnet.a.id, var.subnet]
}

resource "aws_db_subnet_group" "more" {
  name       = "more"
  subnet_ids = concat([aws_subnet.a.id], var.more)
}

resource "aws_db_subnet_group" "either" {
  name       = "either"
  subnet_ids = [aws_subnet.a.id, var.zone == "a" ? aws_subnet.a.id : aws_subnet.b.id]
}

resource "aws_db_subnet_group" "or_another" {
  name       = "or-another"
  subnet_ids = [aws_subnet.a.id, var.zone == "a" ? aws_subnet.a.id : var.subnet]
}

resource "aws_db_subnet_group" "all" {
  name       = "all"
  subnet_ids = aws_subnet.counted[*].id
}

resource "aws_db_subnet_group" "outpost" {
  name       = "outpost"
  subnet_ids = [aws_subnet.outpost.id]
               ~~~~~~~~~~~~~~~~~~~~~~~ rds/subnet-group-zones: there is one subnet; RDS answers: DBSubnetGroupDoesNotCoverEnoughAZs: The DB subnet group doesn't meet Availability Zone (AZ) coverage requirement
}

resource "aws_db_subnet_group" "local" {
  name       = "local"
  subnet_ids = [aws_subnet.local.id]
               ~~~~~~~~~~~~~~~~~~~~~ rds/subnet-group-zones: there is one subnet; RDS answers: DBSubnetGroupDoesNotCoverEnoughAZs: The DB subnet group doesn't meet Availability Zone (AZ) coverage requirement
}

variable "zone" {}
variable "zones" {}
variable "subnet" {}
variable "more" {}
