import { type App, Stack, aws_rds as rds } from "aws-cdk-lib";

export class Database extends Stack {
  constructor(scope: App, id: string) {
    super(scope, id);
    new rds.DatabaseInstance(this, "Database", {
      engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_15_7 }),
    });
  }
}
