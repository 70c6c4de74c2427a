engine = "postgres"
