import * as cdk from "aws-cdk-lib";
import { aws_ec2 as ec2, aws_rds as rds } from "aws-cdk-lib";

const app = new cdk.App();

class Engines extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const vpc = new ec2.Vpc(this, "Vpc", { maxAzs: 2, natGateways: 0 });
    const vpcSubnets = { subnetType: ec2.SubnetType.PRIVATE_ISOLATED };
    const large = ec2.InstanceType.of(ec2.InstanceClass.M5, ec2.InstanceSize.LARGE);

    new rds.DatabaseInstance(this, "MariaDb", {
      engine: rds.DatabaseInstanceEngine.mariaDb({ version: rds.MariaDbEngineVersion.VER_10_11_13 }),
      vpc,
      vpcSubnets,
    });
    new rds.DatabaseInstance(this, "Mysql", {
      engine: rds.DatabaseInstanceEngine.mysql({ version: rds.MysqlEngineVersion.of("8.4.5", "8.4") }),
      vpc,
      vpcSubnets,
      databaseName: "shop",
    });
    new rds.DatabaseInstance(this, "Oracle", {
      engine: rds.DatabaseInstanceEngine.oracleSe2({ version: rds.OracleEngineVersion.VER_19 }),
      licenseModel: rds.LicenseModel.LICENSE_INCLUDED,
      instanceType: large,
      vpc,
      vpcSubnets,
      databaseName: "ORCL",
    });
    new rds.DatabaseInstance(this, "OracleCdb", {
      engine: rds.DatabaseInstanceEngine.oracleEeCdb({ version: rds.OracleEngineVersion.VER_21 }),
      instanceType: large,
      vpc,
      vpcSubnets,
    });
    new rds.DatabaseInstance(this, "SqlServer", {
      engine: rds.DatabaseInstanceEngine.sqlServerEx({ version: rds.SqlServerEngineVersion.VER_16 }),
      timezone: "UTC",
      vpc,
      vpcSubnets,
    });
    new rds.DatabaseInstance(this, "Any", { engine: rds.DatabaseInstanceEngine.POSTGRES, vpc, vpcSubnets });
    new rds.ServerlessCluster(this, "Serverless", {
      engine: rds.DatabaseClusterEngine.AURORA_MYSQL,
      clusterIdentifier: "Old-Serverless",
      vpc,
      vpcSubnets,
    });
    new rds.DatabaseCluster(this, "Cluster", {
      engine: rds.DatabaseClusterEngine.auroraPostgres({
        version: rds.AuroraPostgresEngineVersion.of("15.12", "15"),
      }),
      writer: rds.ClusterInstance.serverlessV2("w"),
      vpc,
      vpcSubnets,
    });
  }
}

new Engines(app, "Engines");
