// What is plain to see is told, whatever else is done.
import { Stack, Tags } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import type { Construct } from "constructs";

export class Api extends Stack {
  readonly service: ecs.FargateService;

  constructor(scope: Construct, id: string, cluster: ecs.Cluster, taskDefinition: ecs.FargateTaskDefinition) {
    super(scope, id);
    const service = new ecs.FargateService(this, "Api", { cluster, taskDefinition });
                        ~~~~~~~~~~~~~~~~~~ ecs/deployment-circuit-breaker: no circuit breaker is set; a deployment whose tasks do not start goes on until somebody stops it [fix]
    Tags.of(service).add("team", "api");
    service.node.addDependency(cluster);
    service.autoScaleTaskCount({ maxCapacity: 4 });
    this.service = service;
  }
}
