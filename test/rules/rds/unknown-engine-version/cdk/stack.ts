import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as rds from "aws-cdk-lib/aws-rds";

export class Database extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const vpc = new ec2.Vpc(this, "Vpc");
    new rds.CfnDBInstance(this, "Plain", { engine: "postgres", engineVersion: "15.99" });
                                                                              ~~~~~~~ rds/unknown-engine-version: RDS never offered version "15.99" of postgres and answers: Cannot find version 15.99 for postgres; the newest 15 is 15.18 [fix]
    new rds.DatabaseInstance(this, "Unknown", {
      vpc,
      engine: rds.DatabaseInstanceEngine.mysql({ version: rds.MysqlEngineVersion.of("8.0.999", "8.0") }),
                                                                                    ~~~~~~~~~ rds/engine-version-support: mysql 8.0 left RDS standard support on 2026-07-31; RDS charges Extended Support for it by the vCPU hour [suggest]
                                                                                    ~~~~~~~~~ rds/unknown-engine-version: RDS never offered version "8.0.999" of mysql and answers: Cannot find version 8.0.999 for mysql; the newest 8.0 is 8.0.46-rds.20260624 [fix]
    });
    new rds.DatabaseCluster(this, "Cluster", {
      engine: rds.DatabaseClusterEngine.auroraPostgres({
        version: rds.AuroraPostgresEngineVersion.of("16.99", "16"),
                                                    ~~~~~~~ rds/unknown-engine-version: RDS never offered version "16.99" of aurora-postgresql and answers: Cannot find version 16.99 for aurora-postgresql; the newest 16 is 16.14 [fix]
      }),
    });
    new rds.DatabaseInstance(this, "Newer", {
      vpc,
      engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.of("17.20", "17") }),
                                                                                          ~~~~~~~ rds/unknown-engine-version (information): postgres 17.20 is not in the catalogue of 2026-08-13; the newest 17 is 17.10; "aws rds describe-db-engine-versions --engine postgres --engine-version 17.20" tells whether RDS has it by now
    });
    new rds.DatabaseInstance(this, "Major", {
      vpc,
      engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_16 }),
    });
  }
}
