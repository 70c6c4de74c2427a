import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as rds from "aws-cdk-lib/aws-rds";

const app = new cdk.App();
const stack = new cdk.Stack(app, "Replicas");
const vpc = new ec2.Vpc(stack, "Vpc");
const instanceType = new ec2.InstanceType("m6g.large");

const primary = new rds.DatabaseInstance(stack, "Primary", {
  engine: rds.DatabaseInstanceEngine.mysql({ version: rds.MysqlEngineVersion.VER_8_0_40 }),
  instanceIdentifier: "Primary",
  instanceType,
  vpc,
  credentials: rds.Credentials.fromPassword("root_user", cdk.SecretValue.unsafePlainText("correct-horse")),
});

new rds.DatabaseInstanceReadReplica(stack, "Replica", {
  sourceDatabaseInstance: primary,
  instanceIdentifier: "Primary-Replica",
  instanceType,
  vpc,
  deletionProtection: true,
});

new rds.DatabaseInstanceFromSnapshot(stack, "Restored", {
  snapshotIdentifier: "before-the-upgrade",
  engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_15 }),
  credentials: rds.SnapshotCredentials.fromGeneratedSecret("restored"),
  instanceType,
  vpc,
  multiAz: true,
});

new rds.DatabaseClusterFromSnapshot(stack, "RestoredCluster", {
  snapshotIdentifier: "cluster-snapshot",
  engine: rds.DatabaseClusterEngine.auroraPostgres({ version: rds.AuroraPostgresEngineVersion.VER_15_10 }),
  clusterIdentifier: "Restored-Cluster",
  writer: rds.ClusterInstance.provisioned("w", { instanceType }),
  vpc,
});
