project = "tiktimer"
