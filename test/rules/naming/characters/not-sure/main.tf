resource "aws_cognito_user_pool_domain" "custom" {
  domain          = "auth.example.com"
  certificate_arn = "arn:aws:acm:us-east-1:111122223333:certificate/1"
}

resource "aws_ssm_parameter" "name" {
  name = "ssm-chat!"
}
