import { Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as rds from "aws-cdk-lib/aws-rds";
import type { Construct } from "constructs";

export class Data extends Stack {
  constructor(scope: Construct, id: string, vpc: ec2.IVpc) {
    super(scope, id);
    const older = rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_15 });
    const newer = rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_16 });
                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rds/parameter-group-family: the version of DatabaseInstance "One"
    const parameters = { log_statement: "all" };
    const wrong = new rds.ParameterGroup(this, "Wrong", { engine: older, parameters });
                                                                  ~~~~~ rds/parameter-group-family: family "postgres15" does not go with DatabaseInstance "One", which needs postgres16; RDS answers: The parameter group with DBParameterGroupFamily postgres15 can't be used for this instance
    new rds.DatabaseInstance(this, "One", { engine: newer, vpc, parameterGroup: wrong });
    const right = new rds.ParameterGroup(this, "Right", { engine: newer, parameters });
    new rds.DatabaseInstance(this, "Two", { engine: newer, vpc, parameterGroup: right });
    const found = rds.ParameterGroup.fromParameterGroupName(this, "Found", "default.postgres15");
                                                                           ~~~~~~~~~~~~~~~~~~~~ rds/parameter-group-family: group "default.postgres15" does not go with DatabaseInstance "Three", which needs postgres16; RDS answers: The parameter group with DBParameterGroupFamily postgres15 can't be used for this instance [fix]
    new rds.DatabaseInstance(this, "Three", { engine: newer, vpc, parameterGroup: found });
    const named = rds.ParameterGroup.fromParameterGroupName(this, "Named", "shop-postgres");
    new rds.DatabaseInstance(this, "Four", { engine: newer, vpc, parameterGroup: named });
  }
}
