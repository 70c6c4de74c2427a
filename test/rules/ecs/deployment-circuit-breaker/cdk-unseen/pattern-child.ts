// The service of a pattern has an escape hatch too.
import { Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as patterns from "aws-cdk-lib/aws-ecs-patterns";
import type { Construct } from "constructs";

declare const configuration: ecs.CfnService.DeploymentConfigurationProperty;

export class Api extends Stack {
  constructor(scope: Construct, id: string, cluster: ecs.Cluster, taskDefinition: ecs.FargateTaskDefinition) {
    super(scope, id);
    const api = new patterns.ApplicationLoadBalancedFargateService(this, "Api", { cluster, taskDefinition });
    (api.service.node.defaultChild as ecs.CfnService).deploymentConfiguration = configuration;
  }
}
