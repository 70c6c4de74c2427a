project_name = "TikTimer"
environment  = "dev"
