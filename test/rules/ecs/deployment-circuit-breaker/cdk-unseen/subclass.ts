// A class of its own does it where it is made.
import { Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import type { Construct } from "constructs";

declare const configuration: ecs.CfnService.DeploymentConfigurationProperty;

class Hardened extends ecs.FargateService {
  constructor(scope: Construct, id: string, props: ecs.FargateServiceProps) {
    super(scope, id, props);
    (this.node.defaultChild as ecs.CfnService).deploymentConfiguration = configuration;
  }
}

export class Api extends Stack {
  constructor(scope: Construct, id: string, cluster: ecs.Cluster, taskDefinition: ecs.FargateTaskDefinition) {
    super(scope, id);
    new Hardened(this, "Api", { cluster, taskDefinition });
  }
}
