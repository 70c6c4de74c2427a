variable "role" {}

resource "aws_s3_bucket" "config" {
  bucket = "example-config"
}

resource "aws_ecs_task_definition" "web" {
  family             = "web"
  execution_role_arn = var.role
  container_definitions = jsonencode([
    {
      name   = "web"
      image  = "example/web:1"
      memory = 512
      environmentFiles = [
        { type = "s3", value = "s3://${aws_s3_bucket.config.bucket}/web.env" },
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/environment-file: value is no ARN of an object in S3; the task stops with: unable to parse bucket and key from s3 ARN specified in environmentFile [fix]
        { type = "s3", value = "https://example-config.s3.amazonaws.com/web.env" },
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/environment-file: value is no ARN of an object in S3; the task stops with: unable to parse bucket and key from s3 ARN specified in environmentFile
        { type = "s3", value = "example-config/web.env" },
                               ~~~~~~~~~~~~~~~~~~~~~~~~ ecs/environment-file: value is no ARN of an object in S3; the task stops with: unable to parse bucket and key from s3 ARN specified in environmentFile
        { type = "s3", value = "arn:aws:s3:::example-config/web.txt" },
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/environment-file (warning): value ends in "web.txt"; a file of variables has the extension .env
        { type = "s3", value = "${aws_s3_bucket.config.arn}/web" },
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/environment-file (warning): value ends in "web"; a file of variables has the extension .env
      ]
    },
  ])
}
