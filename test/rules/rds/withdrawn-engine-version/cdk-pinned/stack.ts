import * as cdk from "aws-cdk-lib";
import * as rds from "aws-cdk-lib/aws-rds";

// aws-cdk-lib 2.150.0 has no constant for what is offered today, though a later one has.
export class Database extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    new rds.DatabaseCluster(this, "Cluster", {
      engine: rds.DatabaseClusterEngine.auroraMysql({ version: rds.AuroraMysqlEngineVersion.VER_3_02_0 }),
                                                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/withdrawn-engine-version: aurora-mysql 8.0.mysql_aurora.3.02.0 is withdrawn; for a new database RDS answers: Cannot find version 8.0.mysql_aurora.3.02.0 for aurora-mysql; the newest 8.0 is 8.0.mysql_aurora.3.12.0 [suggest]
    });
  }
}
