stage = "production-eu"
