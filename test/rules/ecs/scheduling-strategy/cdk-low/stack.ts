import { Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import type { Construct } from "constructs";

export class Low extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const deploymentConfiguration = { deploymentCircuitBreaker: { enable: true, rollback: true } };
    new ecs.CfnService(this, "Wrong", { cluster: "main", launchType: "FARGATE", taskDefinition: "agent", schedulingStrategy: "DAEMON", deploymentConfiguration });
        ~~~~~~~~~~~~~~ ecs/network-configuration: no subnets are named, though tasks on Fargate have network interfaces of their own; ECS answers: Network Configuration must be provided when networkMode 'awsvpc' is specified
                                                                                                                             ~~~~~~~~ ecs/scheduling-strategy: schedulingStrategy is "DAEMON", but Fargate has no instances to run one task on each of; ECS takes only REPLICA here [suggest]
    new ecs.CfnService(this, "Right", { cluster: "main", launchType: "EC2", taskDefinition: "agent", schedulingStrategy: "DAEMON", deploymentConfiguration });
  }
}
