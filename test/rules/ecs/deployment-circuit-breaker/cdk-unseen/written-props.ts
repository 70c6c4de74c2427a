// The properties are written into before they are used.
import { Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import type { Construct } from "constructs";

export class Api extends Stack {
  constructor(scope: Construct, id: string, cluster: ecs.Cluster, taskDefinition: ecs.FargateTaskDefinition) {
    super(scope, id);
    const props: { -readonly [K in keyof ecs.FargateServiceProps]: ecs.FargateServiceProps[K] } = { cluster, taskDefinition };
    if (id === "prod") props.circuitBreaker = { rollback: true };
    new ecs.FargateService(this, "Api", props);
  }
}
