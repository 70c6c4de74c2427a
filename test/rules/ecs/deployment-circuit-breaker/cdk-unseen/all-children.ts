// What it is made of is handed to code that is not read.
import { Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import type { Construct } from "constructs";

declare function hardened(...given: unknown[]): void;

export class Api extends Stack {
  constructor(scope: Construct, id: string, cluster: ecs.Cluster, taskDefinition: ecs.FargateTaskDefinition) {
    super(scope, id);
    const service = new ecs.FargateService(this, "Api", { cluster, taskDefinition });
    service.node.findAll().forEach((part) => hardened(part));
  }
}
