import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as rds from "aws-cdk-lib/aws-rds";

export class Tasks extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const vpc = new ec2.Vpc(this, "Vpc");
    const database = new rds.DatabaseInstance(this, "Db", {
      engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_17 }),
      instanceIdentifier: "shop-dev-db",
      vpc,
    });
    const low = new rds.CfnDBInstance(this, "Low", { engine: "postgres", dbInstanceIdentifier: "shop-dev-low" });
    const task = new ecs.FargateTaskDefinition(this, "Task");
    task.addContainer("web", {
      image: ecs.ContainerImage.fromRegistry("public.ecr.aws/docker/library/busybox:1.36"),
      environment: {
        WRONG: `postgres://app@${database.instanceIdentifier}:5432/app`,
                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/connection-host: the host of this URL is the instanceIdentifier of DatabaseInstance "Db", which is no host name; connecting answers: could not translate host name to address [suggest]
        TWICE: `postgres://app@${database.instanceEndpoint.socketAddress}:5432/app`,
                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/connection-host: instanceEndpoint.socketAddress of DatabaseInstance "Db" ends with a port, and here comes another; its address is the host name alone [suggest]
        RIGHT: `postgres://app@${database.instanceEndpoint.hostname}:5432/app`,
        DB_HOST: database.instanceEndpoint.socketAddress,
                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/connection-host (warning): DB_HOST is the instanceEndpoint.socketAddress of DatabaseInstance "Db", which ends with a port, while DB_PORT stands beside it; connecting answers: could not translate host name to address [suggest]
        DB_PORT: "5432",
        PGHOST: database.instanceIdentifier,
                ~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/connection-host: PGHOST is the instanceIdentifier of DatabaseInstance "Db", which is no host name; connecting answers: could not translate host name to address [suggest]
        LOW: `postgres://app@${low.ref}:5432/app`,
                               ~~~~~~~ rds/connection-host: the host of this URL is the ref of CfnDBInstance "Low", which is no host name; connecting answers: could not translate host name to address [suggest]
        ADDRESS: `postgres://app@${database.dbInstanceEndpointAddress}:${database.dbInstanceEndpointPort}/app`,
      },
    });
  }
}
