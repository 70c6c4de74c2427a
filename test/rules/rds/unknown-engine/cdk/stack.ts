import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as rds from "aws-cdk-lib/aws-rds";
import { Construct } from "constructs";

const engine = "postgresql";
               ~~~~~~~~~~~~ rds/unknown-engine: RDS has no engine "postgresql" and answers: Invalid DB engine; it is called postgres [fix]

export class Database extends Construct {
  constructor(scope: Construct, id: string, version: rds.PostgresEngineVersion) {
    super(scope, id);
    const vpc = new ec2.Vpc(this, "Vpc");
    new rds.CfnDBInstance(this, "Const", { engine });
                                           ^^^^^^ rds/unknown-engine: engine of CfnDBInstance "Const"
    new rds.CfnDBInstance(this, "Right", { engine: "postgres" });
    new rds.DatabaseCluster(this, "Gone", { engine: rds.DatabaseClusterEngine.AURORA });
                                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/unknown-engine: RDS has no engine "aurora" since 2023-02-28 and answers: Invalid DB engine; its successor is aurora-mysql [suggest]
    new rds.DatabaseInstance(this, "Member", { vpc, engine: rds.DatabaseInstanceEngine.postgres({ version }) });
  }
}
