project = "tiktimer"
stage   = "test"
