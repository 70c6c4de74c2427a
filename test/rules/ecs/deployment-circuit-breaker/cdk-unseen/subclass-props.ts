// A class of its own fills in what is missing.
import { Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import type { Construct } from "constructs";

class Hardened extends ecs.FargateService {
  constructor(scope: Construct, id: string, props: ecs.FargateServiceProps) {
    super(scope, id, { circuitBreaker: { enable: true, rollback: true }, ...props });
  }
}

export class Api extends Stack {
  constructor(scope: Construct, id: string, cluster: ecs.Cluster, taskDefinition: ecs.FargateTaskDefinition) {
    super(scope, id);
    new Hardened(this, "Api", { cluster, taskDefinition });
  }
}
