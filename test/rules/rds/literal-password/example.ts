import * as rds from "aws-cdk-lib/aws-rds";
import { Construct } from "constructs";

export class Database extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new rds.CfnDBInstance(this, "Database", {
      masterUsername: "tiktimer",
      masterUserPassword: "correct-horse-battery",
                          ~~~~~~~~~~~~~~~~~~~~~~~ rds/literal-password: masterUserPassword is written out; whoever can read this file, or ever could, can log in to the database [suggest]
    });
  }
}
