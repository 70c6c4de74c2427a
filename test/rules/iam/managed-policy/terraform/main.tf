data "aws_partition" "current" {}

data "aws_iam_policy" "events" {
  arn = "arn:aws:iam::aws:policy/AmazonEC2ContainerServiceEventsRole"
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/managed-policy: "AmazonEC2ContainerServiceEventsRole" is not where AWS has this policy, which is "service-role/AmazonEC2ContainerServiceEventsRole"; IAM answers: NoSuchEntity: Policy arn:aws:iam::aws:policy/AmazonEC2ContainerServiceEventsRole does not exist or is not attachable [fix]
}

variable "policies" {
  type    = list(string)
  default = ["arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore", "arn:aws:iam::aws:policy/AmazonEC2ContainerServiceforEC2Role"]
                                                                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/managed-policy: "AmazonEC2ContainerServiceforEC2Role" is not where AWS has this policy, which is "service-role/AmazonEC2ContainerServiceforEC2Role"; IAM answers: NoSuchEntity: Policy arn:aws:iam::aws:policy/AmazonEC2ContainerServiceforEC2Role does not exist or is not attachable [fix]
}

variable "policy" {
  default = "AmazonRDSEnhancedMonitoringRole"
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/managed-policy: "AmazonRDSEnhancedMonitoringRole" is not where AWS has this policy, which is "service-role/AmazonRDSEnhancedMonitoringRole"; IAM answers: NoSuchEntity: Policy arn:aws:iam::aws:policy/AmazonRDSEnhancedMonitoringRole does not exist or is not attachable [fix]
}

resource "aws_iam_role" "app" {
  name               = "app"
  assume_role_policy = "{}"
  managed_policy_arns = [
    "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
    "arn:aws:iam::aws:policy/AWSLambdaVPCAccessExecutionRole",
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/managed-policy: "AWSLambdaVPCAccessExecutionRole" is not where AWS has this policy, which is "service-role/AWSLambdaVPCAccessExecutionRole"; IAM answers: NoSuchEntity: Policy arn:aws:iam::aws:policy/AWSLambdaVPCAccessExecutionRole does not exist or is not attachable [fix]
  ]
}

resource "aws_iam_role_policy_attachment" "looked_up" {
  role       = aws_iam_role.app.name
  policy_arn = data.aws_iam_policy.events.arn
}

resource "aws_iam_role_policy_attachment" "each" {
  for_each   = toset(var.policies)
  role       = aws_iam_role.app.name
  policy_arn = each.value
}

resource "aws_iam_role_policy_attachment" "partition" {
  role       = aws_iam_role.app.name
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/ViewOnlyAccess"
                                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/managed-policy: "ViewOnlyAccess" is not where AWS has this policy, which is "job-function/ViewOnlyAccess"; IAM answers: NoSuchEntity: Policy arn:aws:iam::aws:policy/ViewOnlyAccess does not exist or is not attachable [fix]
}

resource "aws_iam_role_policy_attachment" "named" {
  role       = aws_iam_role.app.name
  policy_arn = "arn:aws:iam::aws:policy/${var.policy}"
}

resource "aws_iam_role_policy_attachment" "folder" {
  role       = aws_iam_role.app.name
  policy_arn = "arn:aws:iam::aws:policy/${"service-role"}/AmazonECS_FullAccess"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/managed-policy: "service-role/AmazonECS_FullAccess" is not where AWS has this policy, which is "AmazonECS_FullAccess"; IAM answers: NoSuchEntity: Policy arn:aws:iam::aws:policy/service-role/AmazonECS_FullAccess does not exist or is not attachable
}

resource "aws_iam_role_policy_attachments_exclusive" "app" {
  role_name   = aws_iam_role.app.name
  policy_arns = ["arn:aws:iam::aws:policy/service-role/CloudWatchAgentServerPolicy"]
                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/managed-policy: "service-role/CloudWatchAgentServerPolicy" is not where AWS has this policy, which is "CloudWatchAgentServerPolicy"; IAM answers: NoSuchEntity: Policy arn:aws:iam::aws:policy/service-role/CloudWatchAgentServerPolicy does not exist or is not attachable [fix]
}

resource "aws_iam_policy_attachment" "all" {
  name       = "all"
  roles      = [aws_iam_role.app.name]
  policy_arn = "arn:aws:iam::aws:policy/AmazonECSTaskExecutionRolePolicy"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/exclusive-attachment (information): aws_iam_policy_attachment.all takes AmazonECSTaskExecutionRolePolicy away from all others in the account: roles, users and groups that it does not name lose it with the next apply
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/managed-policy: "AmazonECSTaskExecutionRolePolicy" is not where AWS has this policy, which is "service-role/AmazonECSTaskExecutionRolePolicy"; IAM answers: NoSuchEntity: Policy arn:aws:iam::aws:policy/AmazonECSTaskExecutionRolePolicy does not exist or is not attachable [fix]
}

resource "aws_iam_user_policy_attachment" "ci" {
  user       = "ci"
  policy_arn = "arn:aws:iam::aws:policy/AmazonEC2ContainerServiceFullAccess"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/managed-policy (warning): AWS has withdrawn AmazonEC2ContainerServiceFullAccess in favour of AmazonECS_FullAccess, and keeps it only for those who have it; else IAM answers: NoSuchEntity: Policy arn:aws:iam::aws:policy/AmazonEC2ContainerServiceFullAccess does not exist or is not attachable [suggest]
}

resource "aws_iam_group_policy_attachment" "team" {
  group      = "team"
  policy_arn = "arn:aws:iam::aws:policy/Billing"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/managed-policy: "Billing" is not where AWS has this policy, which is "job-function/Billing"; IAM answers: NoSuchEntity: Policy arn:aws:iam::aws:policy/Billing does not exist or is not attachable [fix]
}

resource "aws_iam_role_policy_attachment" "either" {
  role       = aws_iam_role.app.name
  policy_arn = var.unset ? "arn:aws:iam::aws:policy/AWSLambdaFullAccess" : "arn:aws:iam::aws:policy/AWSLambda_FullAccess"
                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/managed-policy (warning): AWS has withdrawn AWSLambdaFullAccess in favour of AWSLambda_FullAccess, and keeps it only for those who have it; else IAM answers: NoSuchEntity: Policy arn:aws:iam::aws:policy/AWSLambdaFullAccess does not exist or is not attachable [suggest]
}

variable "unset" {
  type = bool
}
