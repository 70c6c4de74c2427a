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
        { name: "web", image: "public.ecr.aws/docker/library/busybox:1.36", dependsOn: [{ containerName: "nobody", condition: "START" }] },
                                                                                                         ~~~~~~~~ ecs/container-dependency: there is no container "nobody" in this task, only "web", "side"; ECS answers: Cannot depend on container 'nobody' because it does not exist
        { name: "side", image: "public.ecr.aws/docker/library/busybox:1.36", dependsOn: [{ containerName: "web", condition: "HEALTHY" }] },
                                                                                                                            ~~~~~~~~~ ecs/container-dependency: "web" has no health check and so is never HEALTHY; ECS answers: A dependency container with HEALTHY condition must have health check configured
      ],
    });
    new ecs.CfnTaskDefinition(this, "Right", {
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      cpu: "512",
      memory: "1024",
      executionRoleArn: "arn:aws:iam::111122223333:role/elsewhere",
      containerDefinitions: [
        { name: "web", image: "public.ecr.aws/docker/library/busybox:1.36", essential: true },
        { name: "side", image: "public.ecr.aws/docker/library/busybox:1.36", dependsOn: [{ containerName: "web", condition: "START" }] },
      ],
    });
  }
}
