// It is kept in a list that a method goes through.
import { Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import type { Construct } from "constructs";

declare function hardened(...given: unknown[]): void;

export class Api extends Stack {
  private readonly services: ecs.FargateService[] = [];

  constructor(scope: Construct, id: string, cluster: ecs.Cluster, taskDefinition: ecs.FargateTaskDefinition) {
    super(scope, id);
    this.services.push(new ecs.FargateService(this, "Api", { cluster, taskDefinition }));
    this.harden();
  }

  private harden() {
    for (const service of this.services) hardened(service);
  }
}
