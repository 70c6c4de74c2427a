// The service of a pattern is handed on under a name of its own.
import { Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as patterns from "aws-cdk-lib/aws-ecs-patterns";
import type { Construct } from "constructs";

declare function hardened(...given: unknown[]): void;

export class Api extends Stack {
  constructor(scope: Construct, id: string, cluster: ecs.Cluster, taskDefinition: ecs.FargateTaskDefinition) {
    super(scope, id);
    const { service } = new patterns.ApplicationLoadBalancedFargateService(this, "Api", { cluster, taskDefinition });
    hardened(service);
  }
}
