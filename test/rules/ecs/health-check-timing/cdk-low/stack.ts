import { Stack } from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";
import type { Construct } from "constructs";

export class Low extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new ecs.CfnTaskDefinition(this, "Wrong", {
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      cpu: "512",
      memory: "1024",
      executionRoleArn: "arn:aws:iam::111122223333:role/elsewhere",
      containerDefinitions: [
        { name: "web", image: "public.ecr.aws/docker/library/busybox:1.36", healthCheck: { command: ["CMD-SHELL", "true"], interval: 1, timeout: 120, startPeriod: 180 } },
                                                                                                                                     ~ ecs/health-check-timing: interval is 1 s; ECS takes 5 to 300 s [fix]
                                                                                                                                                 ~~~ ecs/health-check-timing (warning): timeout is 120 s; ECS takes 2 to 60 s [suggest]
      ],
    });
    new ecs.CfnTaskDefinition(this, "Right", {
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      cpu: "512",
      memory: "1024",
      executionRoleArn: "arn:aws:iam::111122223333:role/elsewhere",
      containerDefinitions: [
        { name: "web", image: "public.ecr.aws/docker/library/busybox:1.36", healthCheck: { command: ["CMD-SHELL", "true"], interval: 30, timeout: 5, startPeriod: 180 } },
      ],
    });
  }
}
