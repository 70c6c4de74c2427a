import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as rds from "aws-cdk-lib/aws-rds";
import type { Construct } from "constructs";

export interface DatabaseStackProps extends cdk.StackProps {
  readonly vpc: ec2.IVpc;
}

export class DatabaseStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props: DatabaseStackProps) {
    super(scope, id, props);

    // Deployments 1 to 3: compiles, synthesises, then `Cannot find version 15.7 for postgres`.
    const engine = rds.DatabaseInstanceEngine.postgres({
      version: rds.PostgresEngineVersion.VER_15_7,
    });

    new rds.DatabaseInstance(this, "Database", {
      engine,
      vpc: props.vpc,
      instanceIdentifier: "orders",
      instanceType: ec2.InstanceType.of(ec2.InstanceClass.T4G, ec2.InstanceSize.MICRO),
      credentials: rds.Credentials.fromGeneratedSecret("orders"),
    });

    // Deployment 4, the published fix: it works by luck, as RDS reads "15" as "any 15" and picks a minor.
    new rds.DatabaseInstance(this, "Reporting", {
      engine: rds.DatabaseInstanceEngine.postgres({
        version: rds.PostgresEngineVersion.of("15", "15.15"),
      }),
      vpc: props.vpc,
    });

    // A minor that RDS never had.
    new rds.CfnDBInstance(this, "Archive", {
      engine: "postgres",
      engineVersion: "15.1000",
      dbInstanceClass: "db.t4g.micro",
      allocatedStorage: "20",
      masterUsername: "archive",
      manageMasterUserPassword: true,
    });
  }
}
