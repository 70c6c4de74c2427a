import { type App, Stack, aws_rds as rds } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";

export class Database extends Stack {
  constructor(scope: App, id: string) {
    super(scope, id);
    const vpc = new ec2.Vpc(this, "Vpc");
    new rds.DatabaseInstance(this, "Database", {
      vpc,
      engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_15_7 }),
                                                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/withdrawn-engine-version: postgres 15.7 was withdrawn by 2025-11-03, though aws-cdk-lib does not mark VER_15_7 as deprecated; for a new database RDS answers: Cannot find version 15.7 for postgres; the newest 15 is 15.18 [suggest]
    });
  }
}
