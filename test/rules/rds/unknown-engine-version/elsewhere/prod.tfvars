engine_version = "15.18"
