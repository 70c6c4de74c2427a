// A construct of another package is given it.
import { Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import type { Construct } from "constructs";

declare const Hardened: { new (scope: Construct, id: string, props: { service: ecs.FargateService }): Construct };

export class Api extends Stack {
  constructor(scope: Construct, id: string, cluster: ecs.Cluster, taskDefinition: ecs.FargateTaskDefinition) {
    super(scope, id);
    new Hardened(this, "Hardened", { service: new ecs.FargateService(this, "Api", { cluster, taskDefinition }) });
  }
}
