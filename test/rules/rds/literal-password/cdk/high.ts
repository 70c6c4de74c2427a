import { SecretValue } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as rds from "aws-cdk-lib/aws-rds";
import { Construct } from "constructs";

const password = "correct-horse-battery";
                 ~~~~~~~~~~~~~~~~~~~~~~~ rds/literal-password: the password of DatabaseCluster "Username" is written here; whoever can read this file, or ever could, can log in to the database [suggest]

export class Database extends Construct {
  constructor(scope: Construct, id: string, given: string) {
    super(scope, id);
    const vpc = new ec2.Vpc(this, "Vpc");
    const engine = rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_17 });
    new rds.DatabaseInstance(this, "Password", {
      vpc,
      engine,
      credentials: rds.Credentials.fromPassword("tiktimer", SecretValue.unsafePlainText("correct-horse")),
                                                                                        ~~~~~~~~~~~~~~~ rds/literal-password: password is written out; whoever can read this file, or ever could, can log in to the database [suggest]
    });
    new rds.DatabaseCluster(this, "Username", {
      engine: rds.DatabaseClusterEngine.AURORA_POSTGRESQL,
      credentials: rds.Credentials.fromUsername("tiktimer", { password: SecretValue.unsafePlainText(password) }),
                                                                                                    ^^^^^^^^ rds/literal-password: password of DatabaseCluster "Username"
    });
    new rds.DatabaseInstance(this, "Given", {
      vpc,
      engine,
      credentials: rds.Credentials.fromPassword("tiktimer", SecretValue.unsafePlainText(given)),
    });
    new rds.DatabaseInstance(this, "Looked up", {
      vpc,
      engine,
      credentials: rds.Credentials.fromPassword("tiktimer", SecretValue.secretsManager("master")),
    });
    new rds.DatabaseInstance(this, "Generated", { vpc, engine, credentials: rds.Credentials.fromGeneratedSecret("tiktimer") });
    new rds.DatabaseInstanceFromSnapshot(this, "Restored", {
      vpc,
      engine,
      snapshotIdentifier: "snapshot",
      credentials: rds.SnapshotCredentials.fromPassword(SecretValue.unsafePlainText("correct-horse")),
    });
  }
}
