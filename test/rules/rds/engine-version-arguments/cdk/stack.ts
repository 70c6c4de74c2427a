import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as rds from "aws-cdk-lib/aws-rds";

const major = "16";
              ~~~~ rds/engine-version-arguments: "16" stands where the full version is expected and "16.13" where majorVersion is; RDS picks any 16 and has no parameter-group family postgres16.13

export class Database extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const vpc = new ec2.Vpc(this, "Vpc");
    new rds.DatabaseInstance(this, "Withdrawn", {
      vpc,
      engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.of("15", "15.7") }),
                                                                                          ~~~~ rds/engine-version-arguments: "15" stands where the full version is expected and "15.7" where majorVersion is; RDS picks any 15 and has no parameter-group family postgres15.7 [suggest]
                                                                                                ^^^^^^ rds/engine-version-arguments: the full version "15.7"
    });
    new rds.DatabaseInstance(this, "Unknown", {
      vpc,
      engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.of("15", "15.99") }),
                                                                                          ~~~~ rds/engine-version-arguments: "15" stands where the full version is expected and "15.99" where majorVersion is; RDS picks any 15 and has no parameter-group family postgres15.99 [suggest]
                                                                                                ^^^^^^^ rds/engine-version-arguments: the full version "15.99"
    });
    new rds.DatabaseInstance(this, "GoneMajor", {
      vpc,
      engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.of("10", "10.4") }),
                                                                                          ~~~~ rds/engine-version-arguments: "10" stands where the full version is expected and "10.4" where majorVersion is; RDS picks any 10 and has no parameter-group family postgres10.4
                                                                                                ^^^^^^ rds/engine-version-arguments: the full version "10.4"
    });
    new rds.DatabaseInstance(this, "Mysql", {
      vpc,
      engine: rds.DatabaseInstanceEngine.mysql({ version: rds.MysqlEngineVersion.of("8.4", "8.4.8") }),
                                                                                    ~~~~~ rds/engine-version-arguments: "8.4" stands where the full version is expected and "8.4.8" where majorVersion is; RDS picks any 8.4 and has no parameter-group family mysql8.4.8 [fix]
                                                                                           ^^^^^^^ rds/engine-version-arguments: the full version "8.4.8"
    });
    new rds.DatabaseCluster(this, "Aurora", {
      engine: rds.DatabaseClusterEngine.auroraPostgres({
        version: rds.AuroraPostgresEngineVersion.of(
          "16", // a comment of its own
          ~~~~ rds/engine-version-arguments: "16" stands where the full version is expected and "16.11" where majorVersion is; RDS picks any 16 and has no parameter-group family aurora-postgresql16.11 [fix]
          "16.11",
          ^^^^^^^ rds/engine-version-arguments: the full version "16.11"
        ),
      }),
    });
    new rds.DatabaseInstance(this, "Elsewhere", {
      vpc,
      engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.of(major, `${major}.13`) }),
                                                                                                 ^^^^^^^^^^^^^ rds/engine-version-arguments: the full version "16.13"
    });
  }
}
