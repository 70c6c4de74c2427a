import * as cdk from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";

export class Services extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const task = new ecs.CfnTaskDefinition(this, "Task", {
      requiresCompatibilities: ["EC2"],
                               ~~~~~~~ ecs/run-task-compatibility: CfnService "Service" runs this on Fargate, but it is registered for EC2 only; ECS answers: Task definition does not support launch_type FARGATE [suggest]
      cpu: "256",
      memory: "512",
      networkMode: "awsvpc",
      containerDefinitions: [{ name: "web", image: "public.ecr.aws/docker/library/busybox:1.36" }],
    });
    new ecs.CfnService(this, "Service", {
      taskDefinition: task.ref,
      launchType: "FARGATE",
      ^^^^^^^^^^ ecs/run-task-compatibility: where it runs on Fargate
      deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
      networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-1"] } },
    });
  }
}
