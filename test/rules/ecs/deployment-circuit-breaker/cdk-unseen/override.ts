// An escape hatch gives it one.
import { Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import type { Construct } from "constructs";

export class Api extends Stack {
  constructor(scope: Construct, id: string, cluster: ecs.Cluster, taskDefinition: ecs.FargateTaskDefinition) {
    super(scope, id);
    const service = new ecs.FargateService(this, "Api", { cluster, taskDefinition });
    const low = service.node.defaultChild as ecs.CfnService;
    low.addPropertyOverride("DeploymentConfiguration.DeploymentCircuitBreaker", { Enable: true, Rollback: true });
  }
}
