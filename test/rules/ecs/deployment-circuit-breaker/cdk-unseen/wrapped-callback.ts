// It is made in a function that somebody else calls.
import { Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import type { Construct } from "constructs";

declare function each(run: (name: string) => void): void;
declare function hardened(...given: unknown[]): void;

export class Api extends Stack {
  constructor(scope: Construct, id: string, cluster: ecs.Cluster, taskDefinition: ecs.FargateTaskDefinition) {
    super(scope, id);
    each((name) => hardened(new ecs.FargateService(this, name, { cluster, taskDefinition })));
  }
}
