import { type App, Stack, aws_rds as rds } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";

export class Database extends Stack {
  constructor(scope: App, id: string) {
    super(scope, id);
    const vpc = new ec2.Vpc(this, "Vpc");
    new rds.DatabaseInstance(this, "Database", {
      vpc,
      engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.of("15.99", "15") }),
                                                                                          ~~~~~~~ rds/unknown-engine-version: RDS never offered version "15.99" of postgres and answers: Cannot find version 15.99 for postgres; the newest 15 is 15.18 [fix]
    });
  }
}
