import * as rds from "aws-cdk-lib/aws-rds";
import { Construct } from "constructs";

const user = "admin";
             ~~~~~~~ rds/reserved-name: aurora-postgresql reserves the masterUsername "admin"; RDS answers: MasterUsername admin cannot be used as it is a reserved word used by the engine [suggest]

export class Database extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new rds.CfnDBCluster(this, "Const", { engine: "aurora-postgresql", masterUsername: user });
                                                                                       ^^^^ rds/reserved-name: masterUsername of CfnDBCluster "Const"
    new rds.CfnDBCluster(this, "MySql", { engine: "aurora-mysql", masterUsername: user });
  }
}
