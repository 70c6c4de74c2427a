import { type App, Stack, aws_rds as rds } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";

export class Database extends Stack {
  constructor(scope: App, id: string) {
    super(scope, id);
    const vpc = new ec2.Vpc(this, "Vpc");
    new rds.DatabaseInstance(this, "Database", {
      vpc,
      engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.of("15", "15.15") }),
                                                                                          ~~~~ rds/engine-version-arguments: "15" stands where the full version is expected and "15.15" where majorVersion is; RDS picks any 15 and has no parameter-group family postgres15.15 [fix]
                                                                                                ^^^^^^^ rds/engine-version-arguments: the full version "15.15"
    });
  }
}
