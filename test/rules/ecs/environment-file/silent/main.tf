variable "role" {}

variable "file" {}

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
        { type = "s3", value = "arn:aws:s3:::example-config/web.env" },
        { type = "s3", value = "arn:aws-cn:s3:::example-config/a.b/prod.web.env" },
        { type = "s3", value = "arn:aws:s3:::example-config/.env" },
        { type = "s3", value = "${aws_s3_bucket.config.arn}/web.env" },
        { type = "s3", value = "${aws_s3_bucket.config.arn}/${var.file}" },
        { type = "s3", value = "${var.file}/web.env" },
        { type = "s3", value = "arn:aws:s3:::${var.file}" },
        { type = "s3", value = var.file },
      ]
    },
  ])
}
