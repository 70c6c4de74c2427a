project = "tiktimer"
stage   = "Prod"
