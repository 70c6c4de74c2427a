# Permissions boundaries that are policies of AWS.
variable "boundary" {}

resource "aws_iam_role" "elsewhere" {
  name                 = "elsewhere"
  assume_role_policy   = "{}"
  permissions_boundary = "arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole"
                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/managed-policy: "AWSLambdaBasicExecutionRole" is not where AWS has this policy, which is "service-role/AWSLambdaBasicExecutionRole"; IAM answers: NoSuchEntity: Scope ARN: arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole does not exist or is not attachable [fix]
}

resource "aws_iam_user" "elsewhere" {
  name                 = "elsewhere"
  permissions_boundary = "arn:aws:iam::aws:policy/AmazonECSTaskExecutionRolePolicy"
                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/managed-policy: "AmazonECSTaskExecutionRolePolicy" is not where AWS has this policy, which is "service-role/AmazonECSTaskExecutionRolePolicy"; IAM answers: NoSuchEntity: Scope ARN: arn:aws:iam::aws:policy/AmazonECSTaskExecutionRolePolicy does not exist or is not attachable [fix]
}

# Right, or not known.
resource "aws_iam_role" "right" {
  name                 = "right"
  assume_role_policy   = "{}"
  permissions_boundary = "arn:aws:iam::aws:policy/PowerUserAccess"
}

resource "aws_iam_role" "own" {
  name                 = "own"
  assume_role_policy   = "{}"
  permissions_boundary = "arn:aws:iam::111122223333:policy/AWSLambdaBasicExecutionRole"
}

resource "aws_iam_role" "given" {
  name                 = "given"
  assume_role_policy   = "{}"
  permissions_boundary = var.boundary
}
