import * as rds from "aws-cdk-lib/aws-rds";
import { Construct } from "constructs";

export class Database extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new rds.CfnDBCluster(this, "Cluster", { engine: "aurora-postgres" });
                                                    ~~~~~~~~~~~~~~~~~ rds/unknown-engine: RDS has no engine "aurora-postgres" and answers: Invalid DB engine; it is called aurora-postgresql [fix]
  }
}
