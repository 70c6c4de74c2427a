import * as cdk from "aws-cdk-lib";
import * as rds from "aws-cdk-lib/aws-rds";

export class Database extends cdk.Stack {
  constructor(scope: cdk.App, id: string, full: string) {
    super(scope, id);
    new rds.DatabaseInstance(this, "Right", {
      engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.of("15.15", "15") }),
    });
    new rds.DatabaseInstance(this, "Same", {
      engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.of("15", "15") }),
    });
    new rds.DatabaseInstance(this, "Unknown", {
      engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.of("15", full) }),
    });
  }
}
