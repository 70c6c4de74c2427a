// An aspect of somebody else may do anything to all that it visits.
import { Aspects, type IAspect, Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import type { Construct } from "constructs";

declare const Company: { new (): IAspect };

export class Api extends Stack {
  constructor(scope: Construct, id: string, cluster: ecs.Cluster, taskDefinition: ecs.FargateTaskDefinition) {
    super(scope, id);
    new ecs.FargateService(this, "Api", { cluster, taskDefinition });
    Aspects.of(this).add(new Company());
  }
}
