project_name = "tiktimer"
environment  = "prod"
