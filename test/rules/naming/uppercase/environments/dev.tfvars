project = "TikTimer"
stage   = "dev"
