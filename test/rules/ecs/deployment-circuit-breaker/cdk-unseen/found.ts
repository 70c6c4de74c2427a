// What is found by its name is not known to be another.
import { Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import type { Construct } from "constructs";

declare const configuration: ecs.CfnService.DeploymentConfigurationProperty;

export class Api extends Stack {
  constructor(scope: Construct, id: string, cluster: ecs.Cluster, taskDefinition: ecs.FargateTaskDefinition) {
    super(scope, id);
    const service = new ecs.FargateService(this, "Api", { cluster, taskDefinition });
    (service.node.findChild("Service") as ecs.CfnService).addPropertyOverride("DeploymentConfiguration", configuration);
  }
}
