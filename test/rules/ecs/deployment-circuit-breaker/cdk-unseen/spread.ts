// What is spread may have one.
import { Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import type { Construct } from "constructs";

declare const defaults: Partial<ecs.FargateServiceProps>;

export class Api extends Stack {
  constructor(scope: Construct, id: string, cluster: ecs.Cluster, taskDefinition: ecs.FargateTaskDefinition) {
    super(scope, id);
    new ecs.FargateService(this, "Api", { ...defaults, cluster, taskDefinition });
  }
}
