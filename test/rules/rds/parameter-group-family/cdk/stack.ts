import * as rds from "aws-cdk-lib/aws-rds";
import { Construct } from "constructs";

export class Database extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new rds.CfnDBParameterGroup(this, "Named", {
      dbParameterGroupName: "tiktimer",
      family: "postgres16",
              ~~~~~~~~~~~~ rds/parameter-group-family: family "postgres16" does not go with CfnDBInstance "Instance", which needs postgres17; RDS answers: The parameter group with DBParameterGroupFamily postgres16 can't be used for this instance [suggest]
      description: "Logging",
    });
    new rds.CfnDBInstance(this, "Instance", {
      engine: "postgres",
      engineVersion: "17",
                     ^^^^ rds/parameter-group-family: the version of CfnDBInstance "Instance"
      dbParameterGroupName: "tiktimer",
    });
    new rds.CfnDBClusterParameterGroup(this, "Right", {
      family: "aurora-postgresql16",
      description: "Logging",
      parameters: {},
    });
  }
}
