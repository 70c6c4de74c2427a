import * as rds from "aws-cdk-lib/aws-rds";
import { Construct } from "constructs";

export class Database extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new rds.CfnDBInstance(this, "Database", { engine: "mysql", engineVersion: "8.0" });
                                                                              ~~~~~ rds/engine-version-support: mysql 8.0 left RDS standard support on 2026-07-31; RDS charges Extended Support for it by the vCPU hour [suggest]
  }
}
