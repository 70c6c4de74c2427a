import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as rds from "aws-cdk-lib/aws-rds";
import { Construct } from "constructs";

export class Database extends Construct {
  constructor(scope: Construct, id: string, given: string) {
    super(scope, id);
    const vpc = new ec2.Vpc(this, "Vpc");
    const engine = rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_17 });
    const login = rds.Credentials.fromGeneratedSecret("admin");
                                                      ~~~~~~~ rds/reserved-name: postgres reserves the username "admin"; RDS answers: MasterUsername admin cannot be used as it is a reserved word used by the engine [suggest]
    new rds.DatabaseInstance(this, "Generated", { vpc, engine, credentials: login });
                                                                            ^^^^^ rds/reserved-name: username of DatabaseInstance "Generated"
    new rds.DatabaseInstance(this, "Username", { vpc, engine, credentials: rds.Credentials.fromUsername("rdsadmin") });
                                                                                                        ~~~~~~~~~~ rds/reserved-name: postgres reserves the username "rdsadmin"; RDS answers: MasterUsername rdsadmin cannot be used as it is a reserved word used by the engine [suggest]
    new rds.DatabaseInstance(this, "Given", { vpc, engine, credentials: rds.Credentials.fromUsername(given) });
    new rds.DatabaseInstance(this, "Right", { vpc, engine, credentials: rds.Credentials.fromUsername("tiktimer") });
    new rds.DatabaseInstance(this, "MySql", {
      vpc,
      engine: rds.DatabaseInstanceEngine.mysql({ version: rds.MysqlEngineVersion.VER_8_4_6 }),
      credentials: rds.Credentials.fromUsername("admin"),
    });
  }
}
