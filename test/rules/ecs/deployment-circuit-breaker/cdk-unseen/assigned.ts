// An escape hatch gives it one.
import { Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import type { Construct } from "constructs";

declare const configuration: ecs.CfnService.DeploymentConfigurationProperty;

export class Api extends Stack {
  constructor(scope: Construct, id: string, cluster: ecs.Cluster, taskDefinition: ecs.FargateTaskDefinition) {
    super(scope, id);
    const service = new ecs.FargateService(this, "Api", { cluster, taskDefinition });
    (service.node.defaultChild as ecs.CfnService).deploymentConfiguration = configuration;
  }
}
