// It is kept in a map, out of which it is taken again.
import { Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import type { Construct } from "constructs";

declare function hardened(...given: unknown[]): void;

export class Api extends Stack {
  constructor(scope: Construct, id: string, cluster: ecs.Cluster, taskDefinition: ecs.FargateTaskDefinition) {
    super(scope, id);
    const services = new Map<string, ecs.FargateService>();
    services.set("api", new ecs.FargateService(this, "Api", { cluster, taskDefinition }));
    for (const [, service] of services) hardened(service);
  }
}
