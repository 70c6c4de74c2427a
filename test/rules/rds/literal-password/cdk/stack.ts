import * as cdk from "aws-cdk-lib";
import * as rds from "aws-cdk-lib/aws-rds";
import { Construct } from "constructs";

const password = "correct-horse-battery";
                 ~~~~~~~~~~~~~~~~~~~~~~~ rds/literal-password: the masterUserPassword of CfnDBCluster "Const" is written here; whoever can read this file, or ever could, can log in to the database [suggest]

export class Database extends Construct {
  constructor(scope: Construct, id: string, given: string) {
    super(scope, id);
    new rds.CfnDBCluster(this, "Const", { masterUsername: "tiktimer", masterUserPassword: password });
                                                                                          ^^^^^^^^ rds/literal-password: masterUserPassword of CfnDBCluster "Const"
    new rds.CfnDBInstance(this, "Given", { masterUserPassword: given });
    new rds.CfnDBInstance(this, "Dynamic", {
      masterUserPassword: "{{resolve:secretsmanager:master:SecretString:password}}",
    });
    new rds.CfnDBInstance(this, "Generated", {
      masterUserPassword: cdk.SecretValue.secretsManager("master").unsafeUnwrap(),
    });
  }
}
