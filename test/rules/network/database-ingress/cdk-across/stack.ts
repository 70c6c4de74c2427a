// Whoever makes it lets its service in.
import { Stack, type StackProps } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as rds from "aws-cdk-lib/aws-rds";
import type { Construct } from "constructs";

export class Api extends Stack {
  readonly database: rds.DatabaseInstance;
  readonly service: ecs.FargateService;

  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);
    const vpc = new ec2.Vpc(this, "Vpc");
    const engine = rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_16 });
    this.database = new rds.DatabaseInstance(this, "Db", { engine, vpc });
    const taskDefinition = new ecs.FargateTaskDefinition(this, "Task", { cpu: 512, memoryLimitMiB: 1024 });
    taskDefinition.addContainer("web", {
      image: ecs.ContainerImage.fromRegistry("public.ecr.aws/nginx/nginx:1"),
      environment: { DATABASE_HOST: this.database.dbInstanceEndpointAddress },
    });
    const cluster = new ecs.Cluster(this, "Cluster", { vpc });
    this.service = new ecs.FargateService(this, "Web", { cluster, taskDefinition, circuitBreaker: { rollback: true } });
  }
}
