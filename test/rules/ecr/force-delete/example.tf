variable "environment" {}

resource "aws_ecr_repository" "app" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecr/force-delete: aws_ecr_repository.app is of the environment "dev" and keeps its images; destroying it answers: RepositoryNotEmptyException [suggest]
  name = "tiktimer-${var.environment}"
}
