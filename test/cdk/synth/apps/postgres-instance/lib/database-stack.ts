import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as logs from "aws-cdk-lib/aws-logs";
import * as rds from "aws-cdk-lib/aws-rds";
import { Construct } from "constructs";

export class DatabaseStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    const vpc = new ec2.Vpc(this, "Vpc", { maxAzs: 2, natGateways: 0 });
    const engine = rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_16_9 });

    const parameterGroup = new rds.ParameterGroup(this, "Parameters", {
      engine,
      description: "Slow queries are logged",
      parameters: { log_min_duration_statement: "500", "rds.force_ssl": "1" },
    });

    const subnetGroup = new rds.SubnetGroup(this, "Subnets", {
      subnetGroupName: "Tik-Subnets",
      description: "Where the database is",
      vpc,
      vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    const database = new rds.DatabaseInstance(this, "Db", {
      engine,
      vpc,
      instanceIdentifier: "Tik-Main",
      databaseName: "tiktimer",
      credentials: rds.Credentials.fromGeneratedSecret("tik_admin", { secretName: "tik/db" }),
      instanceType: ec2.InstanceType.of(ec2.InstanceClass.T4G, ec2.InstanceSize.MICRO),
      allocatedStorage: 20,
      maxAllocatedStorage: 100,
      storageType: rds.StorageType.GP3,
      storageEncrypted: true,
      multiAz: false,
      port: 5433,
      publiclyAccessible: false,
      backupRetention: cdk.Duration.days(7),
      preferredBackupWindow: "03:00-04:00",
      deletionProtection: false,
      autoMinorVersionUpgrade: true,
      cloudwatchLogsExports: ["postgresql"],
      cloudwatchLogsRetention: logs.RetentionDays.ONE_WEEK,
      monitoringInterval: cdk.Duration.minutes(1),
      enablePerformanceInsights: true,
      parameterGroup,
      subnetGroup,
      removalPolicy: cdk.RemovalPolicy.SNAPSHOT,
    });

    new cdk.CfnOutput(this, "Host", { value: database.dbInstanceEndpointAddress });
  }
}
