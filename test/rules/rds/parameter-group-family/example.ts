import * as rds from "aws-cdk-lib/aws-rds";
import { Construct } from "constructs";

export class Database extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new rds.CfnDBParameterGroup(this, "Parameters", { family: "postgres17.4", description: "Logging" });
                                                              ~~~~~~~~~~~~~~ rds/parameter-group-family: RDS has no family "postgres17.4" and answers: ParameterGroupFamily postgres17.4 is not a valid parameter group family; the family is postgres17 [fix]
  }
}
