import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as rds from "aws-cdk-lib/aws-rds";

export class Database extends cdk.Stack {
  constructor(scope: cdk.App, id: string, full: string) {
    super(scope, id);
    const vpc = new ec2.Vpc(this, "Vpc");
    new rds.DatabaseInstance(this, "Right", {
      vpc,
      engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.of("15.15", "15") }),
    });
    new rds.DatabaseInstance(this, "Same", {
      vpc,
      engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.of("15", "15") }),
    });
    new rds.DatabaseInstance(this, "Unknown", {
      vpc,
      engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.of("15", full) }),
    });
  }
}
