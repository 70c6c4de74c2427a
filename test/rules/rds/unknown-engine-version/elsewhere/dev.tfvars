engine_version = "15.99"
