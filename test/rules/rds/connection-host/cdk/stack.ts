import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as rds from "aws-cdk-lib/aws-rds";

interface Props extends cdk.StackProps {
  readonly vpc: ec2.IVpc;
  readonly alarms: cdk.Resource;
}

export class App extends cdk.Stack {
  private readonly kept: rds.DatabaseInstance;

  constructor(scope: cdk.App, id: string, props: Props) {
    super(scope, id, props);
    const { vpc } = props;
    const engine = rds.DatabaseInstanceEngine.POSTGRES;
    const db = new rds.DatabaseInstance(this, "Db", { engine, vpc });
    const low = new rds.CfnDBInstance(this, "Low", { engine: "postgres" });
    const cluster = new rds.DatabaseCluster(this, "Cluster", { engine: rds.DatabaseClusterEngine.AURORA_POSTGRESQL, vpc });
    const repository = new cdk.CfnResource(this, "Other", { type: "Custom::Other" });
    this.kept = db;
    const identifier = db.instanceIdentifier;
    const task = new ecs.FargateTaskDefinition(this, "Task");
    task.addContainer("app", {
      image: ecs.ContainerImage.fromRegistry("public.ecr.aws/library/app:1"),
      environment: {
        IDENTIFIER: `postgres://u@${db.instanceIdentifier}:5432/app`,
                                    ~~~~~~~~~~~~~~~~~~~~~ rds/connection-host: the host of this URL is the instanceIdentifier of DatabaseInstance "Db", which is no host name; connecting answers: could not translate host name to address [suggest]
        OF_THIS: `postgres://u@${this.kept.instanceIdentifier}/app`,
                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/connection-host: the host of this URL is the instanceIdentifier of DatabaseInstance "Db", which is no host name; connecting answers: could not translate host name to address [suggest]
        NAMED: `postgres://u@${identifier}/app`,
                               ~~~~~~~~~~ rds/connection-host: the host of this URL is the instanceIdentifier of DatabaseInstance "Db", which is no host name; connecting answers: could not translate host name to address
        TWO_PORTS: `postgres://u@${db.instanceEndpoint.socketAddress}:5432/app`,
                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/connection-host: instanceEndpoint.socketAddress of DatabaseInstance "Db" ends with a port, and here comes another; its address is the host name alone [suggest]
        LOW: "postgres://u@" + low.ref + ":5432/app",
                               ~~~~~~~ rds/connection-host: the host of this URL is the Ref of CfnDBInstance "Low", which is no host name; connecting answers: could not translate host name to address [suggest]
        OF_A_CLUSTER: `postgres://u@${cluster.clusterIdentifier}/app`,
                                      ~~~~~~~~~~~~~~~~~~~~~~~~~ rds/connection-host: the host of this URL is the clusterIdentifier of DatabaseCluster "Cluster", which is no host name; connecting answers: could not translate host name to address [suggest]
        TWO_PORTS_OF_A_CLUSTER: `postgres://u@${cluster.clusterEndpoint.socketAddress}:${cluster.clusterEndpoint.port}/app`,
                                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/connection-host: clusterEndpoint.socketAddress of DatabaseCluster "Cluster" ends with a port, and here comes another; its address is the host name alone [suggest]
        ADDRESS: `postgres://u@${db.dbInstanceEndpointAddress}:5432/app`,
        HOST: `postgres://u@${db.instanceEndpoint.hostname}:5432/app`,
        SOCKET: `postgres://u@${db.instanceEndpoint.socketAddress}/app`,
        LOW_ADDRESS: `postgres://u@${low.attrEndpointAddress}:5432/app`,
        READER: `postgres://u@${cluster.clusterReadEndpoint.hostname}:5432/app`,
        NO_DATABASE: `https://${repository.ref}/`,
        UNKNOWN: `postgres://u@${props.alarms.stack.account}/app`,
        THE_DATABASE: `postgres://u@localhost/${db.instanceIdentifier}`,
      },
    });
  }
}
