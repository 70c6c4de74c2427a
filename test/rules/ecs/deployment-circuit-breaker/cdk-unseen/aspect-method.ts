// An aspect may call any method of what it visits.
import { Aspects, type IAspect, Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import type { Construct, IConstruct } from "constructs";

class Alarms implements IAspect {
  visit(node: IConstruct) {
    if (node instanceof ecs.FargateService) node.enableDeploymentAlarms(["errors"]);
  }
}

export class Api extends Stack {
  constructor(scope: Construct, id: string, cluster: ecs.Cluster, taskDefinition: ecs.FargateTaskDefinition) {
    super(scope, id);
    new ecs.FargateService(this, "Api", { cluster, taskDefinition });
    Aspects.of(this).add(new Alarms());
  }
}
