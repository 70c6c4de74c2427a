resource "aws_ecs_task_definition" "web" {
  family             = "web"
  memory             = 512
  execution_role_arn = "arn:aws:iam::111122223333:role/web-execution"

  container_definitions = jsonencode([
    {
      name        = "web"
      image       = "public.ecr.aws/docker/library/nginx:1.29"
      environment = [{ name = "API_URL", value = "https://api.example.com" }]
                              ~~~~~~~~~ ecs/duplicate-variable: API_URL is in secrets as well; ECS answers: The secret name must be unique and not shared with any new or existing environment variables set on the container, such as 'API_URL' [fix]
                              ^^^^^^^^^ ecs/environment-name: the other one
      secrets     = [{ name = "API_URL", valueFrom = "/web/api-url" }]
                              ~~~~~~~~~ ecs/environment-name: "API_URL" is in the environment too; ECS answers: The secret name must be unique and not shared with any new or existing environment variables set on the container, such as 'API_URL'
                              ^^^^^^^^^ ecs/duplicate-variable: API_URL in secrets
    },
  ])
}
