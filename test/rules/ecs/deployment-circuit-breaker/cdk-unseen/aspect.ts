// An aspect gives it one.
import { Aspects, type IAspect, Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import type { Construct, IConstruct } from "constructs";

declare const configuration: ecs.CfnService.DeploymentConfigurationProperty;

class Breaker implements IAspect {
  visit(node: IConstruct) {
    if (node instanceof ecs.CfnService) node.deploymentConfiguration = configuration;
  }
}

export class Api extends Stack {
  constructor(scope: Construct, id: string, cluster: ecs.Cluster, taskDefinition: ecs.FargateTaskDefinition) {
    super(scope, id);
    new ecs.FargateService(this, "Api", { cluster, taskDefinition });
    Aspects.of(this).add(new Breaker());
  }
}
