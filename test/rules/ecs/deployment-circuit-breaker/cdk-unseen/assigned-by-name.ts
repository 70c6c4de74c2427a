// The name of the property is not known.
import { Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import type { Construct } from "constructs";

declare const extra: Record<string, unknown>;

export class Api extends Stack {
  constructor(scope: Construct, id: string, cluster: ecs.Cluster, taskDefinition: ecs.FargateTaskDefinition) {
    super(scope, id);
    const service = new ecs.FargateService(this, "Api", { cluster, taskDefinition });
    const low = service.node.defaultChild as unknown as Record<string, unknown>;
    for (const [name, value] of Object.entries(extra)) low[name] = value;
  }
}
