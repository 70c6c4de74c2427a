// An aspect hands what it visits to code that is not read.
import { Aspects, type IAspect, Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import type { Construct, IConstruct } from "constructs";

declare function hardened(...given: unknown[]): void;

class Handing implements IAspect {
  visit(node: IConstruct) {
    if (node instanceof ecs.CfnService) hardened(node);
  }
}

export class Api extends Stack {
  constructor(scope: Construct, id: string, cluster: ecs.Cluster, taskDefinition: ecs.FargateTaskDefinition) {
    super(scope, id);
    new ecs.FargateService(this, "Api", { cluster, taskDefinition });
    Aspects.of(this).add(new Handing());
  }
}
