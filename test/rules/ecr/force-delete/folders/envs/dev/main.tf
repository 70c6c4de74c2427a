resource "aws_ecr_repository" "app" {
  name         = "app"
  force_delete = false
  ~~~~~~~~~~~~ ecr/force-delete: aws_ecr_repository.app is of the environment "dev" and keeps its images; destroying it answers: RepositoryNotEmptyException [suggest]
}

resource "aws_ecr_repository" "free" {
  name         = "free"
  force_delete = true
}
