import { Stack } from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";
import type { Construct } from "constructs";

export class Low extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const task = new ecs.CfnTaskDefinition(this, "Task", {
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      cpu: "512",
      memory: "1024",
      containerDefinitions: [{ name: "web", image: "public.ecr.aws/docker/library/busybox:1.36" }],
    });
    const deploymentConfiguration = { deploymentCircuitBreaker: { enable: true, rollback: true } };
    new ecs.CfnService(this, "Wrong", { cluster: "main", launchType: "FARGATE", taskDefinition: task.ref, deploymentConfiguration });
        ~~~~~~~~~~~~~~ ecs/network-configuration: no subnets are named, though tasks on Fargate have network interfaces of their own; ECS answers: Network Configuration must be provided when networkMode 'awsvpc' is specified
    new ecs.CfnService(this, "Right", {
      cluster: "main",
      launchType: "FARGATE",
      taskDefinition: task.ref,
      deploymentConfiguration,
      networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-1"] } },
    });
  }
}
