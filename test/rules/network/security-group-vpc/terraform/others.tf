# What else stands in subnets with security groups.
resource "aws_vpc" "others" {
  cidr_block = "10.8.0.0/16"
}

resource "aws_subnet" "others" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/security-group-vpc: the subnet
  count      = 2
  vpc_id     = aws_vpc.others.id
  cidr_block = "10.8.${count.index}.0/24"
}

resource "aws_subnet" "one" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/security-group-vpc: the subnet
  vpc_id     = aws_vpc.others.id
  cidr_block = "10.8.9.0/24"
}

resource "aws_security_group" "of_others" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/security-group-vpc: the security group
  vpc_id = aws_vpc.others.id
}

resource "aws_security_group" "nowhere" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/security-group-vpc: the security group
  name = "nowhere"
}

resource "aws_instance" "bastion" {
  ami                    = "ami-0123456789abcdef0"
  instance_type          = "t4g.nano"
  subnet_id              = aws_subnet.one.id
  vpc_security_group_ids = [aws_security_group.nowhere.id]
                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/security-group-vpc: aws_security_group.nowhere is in the account's default VPC, as it says no vpc_id, and aws_subnet.one in aws_vpc.others; EC2 answers: Security group and subnet belong to different networks [suggest]
}

resource "aws_lambda_function" "job" {
  function_name = "job"

  vpc_config {
    subnet_ids         = [aws_subnet.one.id]
    security_group_ids = [aws_security_group.nowhere.id]
                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/security-group-vpc: aws_security_group.nowhere is in the account's default VPC, as it says no vpc_id, and aws_subnet.one in aws_vpc.others; Lambda answers: Security Groups are required to be in the same VPC [suggest]
  }
}

resource "aws_lb" "mapped" {
  name               = "mapped"
  load_balancer_type = "network"
  security_groups    = [aws_security_group.of_others.id, aws_security_group.nowhere.id]
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/security-group-vpc: aws_security_group.nowhere is in the account's default VPC, as it says no vpc_id, and aws_subnet.one in aws_vpc.others; AWS answers: InvalidConfigurationRequest: Security group does not belong to VPC [suggest]

  subnet_mapping {
    subnet_id = aws_subnet.one.id
  }
}

resource "aws_launch_template" "direct" {
  name                   = "direct"
  vpc_security_group_ids = [aws_security_group.nowhere.id]
                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/security-group-vpc: aws_security_group.nowhere is in the account's default VPC, as it says no vpc_id, and aws_subnet.one in aws_vpc.others; Auto Scaling answers: One or more security groups in the launch template are not linked to the VPCs configured in the Auto Scaling group [suggest]
}

resource "aws_launch_template" "interface" {
  name = "interface"

  network_interfaces {
    associate_public_ip_address = true
    security_groups             = [aws_security_group.nowhere.id]
                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/security-group-vpc: aws_security_group.nowhere is in the account's default VPC, as it says no vpc_id, and aws_subnet.one in aws_vpc.others; Auto Scaling answers: One or more security groups in the launch template are not linked to the VPCs configured in the Auto Scaling group [suggest]
  }
}

resource "aws_autoscaling_group" "direct" {
  max_size            = 2
  min_size            = 1
  vpc_zone_identifier = [aws_subnet.one.id, aws_subnet.others[0].id]

  launch_template {
    id      = aws_launch_template.direct.id
    version = "$Latest"
  }
}

resource "aws_autoscaling_group" "interface" {
  max_size            = 2
  min_size            = 1
  vpc_zone_identifier = [aws_subnet.one.id]

  launch_template {
    name    = aws_launch_template.interface.name
    version = "$Latest"
  }
}

resource "aws_db_subnet_group" "others" {
  name       = "others"
  subnet_ids = [aws_subnet.others[0].id, aws_subnet.others[1].id]
}

resource "aws_db_instance" "grouped" {
  identifier             = "grouped"
  db_subnet_group_name   = aws_db_subnet_group.others.name
  vpc_security_group_ids = [aws_security_group.nowhere.id]
                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/security-group-vpc: aws_security_group.nowhere is in the account's default VPC, as it says no vpc_id, and aws_subnet.others[0] in aws_vpc.others; RDS answers: The DB instance and EC2 security group are in different VPCs [suggest]
}

resource "aws_db_instance" "ungrouped" {
  identifier             = "ungrouped"
  vpc_security_group_ids = [aws_security_group.of_others.id]
                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/security-group-vpc: aws_security_group.of_others is in aws_vpc.others, and aws_db_instance.ungrouped in the account's default VPC, as it says no db_subnet_group_name; RDS answers: The DB instance and EC2 security group are in different VPCs
}

resource "aws_rds_cluster" "grouped" {
  cluster_identifier     = "grouped"
  engine                 = "aurora-postgresql"
  db_subnet_group_name   = aws_db_subnet_group.others.name
  vpc_security_group_ids = [aws_security_group.nowhere.id]
                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/security-group-vpc: aws_security_group.nowhere is in the account's default VPC, as it says no vpc_id, and aws_subnet.others[0] in aws_vpc.others; RDS answers: The DB instance and EC2 security group are in different VPCs [suggest]
}

resource "aws_rds_cluster" "ungrouped" {
  cluster_identifier     = "ungrouped"
  engine                 = "aurora-postgresql"
  vpc_security_group_ids = [aws_security_group.of_others.id]
                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/security-group-vpc: aws_security_group.of_others is in aws_vpc.others, and aws_rds_cluster.ungrouped in the account's default VPC, as it says no db_subnet_group_name; RDS answers: The DB instance and EC2 security group are in different VPCs
}
