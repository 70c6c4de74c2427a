import * as rds from "aws-cdk-lib/aws-rds";
import { Construct } from "constructs";

export class Database extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new rds.CfnDBInstance(this, "Database", { engine: "postgres", masterUsername: "admin" });
                                                                                  ~~~~~~~ rds/reserved-name: postgres reserves the masterUsername "admin"; RDS answers: MasterUsername admin cannot be used as it is a reserved word used by the engine [suggest]
  }
}
