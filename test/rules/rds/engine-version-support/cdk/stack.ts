import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as rds from "aws-cdk-lib/aws-rds";
import { Construct } from "constructs";

export class Database extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const vpc = new ec2.Vpc(this, "Vpc");
    new rds.DatabaseInstance(this, "Of", {
      vpc,
      engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.of("13", "13") }),
                                                                                          ~~~~ rds/engine-version-support: postgres 13 left RDS standard support on 2026-02-28; RDS charges Extended Support for it by the vCPU hour [suggest]
    });
    new rds.DatabaseInstance(this, "Constant", {
      vpc,
      engine: rds.DatabaseInstanceEngine.mysql({ version: rds.MysqlEngineVersion.VER_8_0 }),
                                                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/engine-version-support: mysql 8.0 left RDS standard support on 2026-07-31; RDS charges Extended Support for it by the vCPU hour [suggest]
    });
    new rds.DatabaseInstance(this, "Supported", {
      vpc,
      engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_17 }),
    });
  }
}
