import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import { AuroraMysqlEngineVersion, DatabaseCluster, DatabaseClusterEngine } from "aws-cdk-lib/aws-rds";
import * as rds from "aws-cdk-lib/aws-rds";

const version = rds.PostgresEngineVersion.VER_15_7;
                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/withdrawn-engine-version: postgres 15.7 was withdrawn by 2025-11-03, though aws-cdk-lib does not mark VER_15_7 as deprecated; for a new database RDS answers: Cannot find version 15.7 for postgres; the newest 15 is 15.18 [suggest]

export class Database extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const vpc = new ec2.Vpc(this, "Vpc");
    new rds.DatabaseInstance(this, "Const", { vpc, engine: rds.DatabaseInstanceEngine.postgres({ version }) });
                                                                                                 ^^^^^^^ rds/withdrawn-engine-version: version of DatabaseInstance "Const"
    new rds.DatabaseInstance(this, "Of", {
      vpc,
      engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.of("15.7", "15") }),
                                                                                          ~~~~~~ rds/withdrawn-engine-version: postgres 15.7 was withdrawn by 2025-11-03; for a new database RDS answers: Cannot find version 15.7 for postgres; the newest 15 is 15.18 [suggest]
    });
    new DatabaseCluster(this, "Cluster", {
      engine: DatabaseClusterEngine.auroraMysql({ version: AuroraMysqlEngineVersion.VER_3_02_0 }),
                                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/withdrawn-engine-version: aurora-mysql 8.0.mysql_aurora.3.02.0 is withdrawn; for a new database RDS answers: Cannot find version 8.0.mysql_aurora.3.02.0 for aurora-mysql; the newest 8.0 is 8.0.mysql_aurora.3.12.0 [suggest]
    });
    new rds.CfnDBCluster(this, "Plain", { engine: "aurora-postgresql", engineVersion: "13.4" });
                                                                                      ~~~~~~ rds/engine-version-support: aurora-postgresql 13 left RDS standard support on 2026-02-28; RDS charges Extended Support for it by the vCPU hour [suggest]
                                                                                      ~~~~~~ rds/withdrawn-engine-version: aurora-postgresql 13.4 is withdrawn; for a new database RDS answers: Cannot find version 13.4 for aurora-postgresql; the newest 13 is 13.23 [suggest]
    new rds.DatabaseInstance(this, "Offered", {
      vpc,
      engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_15_17 }),
    });
  }
}
