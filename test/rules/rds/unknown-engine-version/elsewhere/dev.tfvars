engine_version = "15.99"
                 ~~~~~~~ rds/unknown-engine-version: RDS never offered version "15.99" of postgres and answers: Cannot find version 15.99 for postgres; the newest 15 is 15.18 [fix]
