import { Stack } from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";
import type { Construct } from "constructs";

export class Low extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new ecs.CfnTaskDefinition(this, "Wrong", {
        ~~~~~~~~~~~~~~~~~~~~~ ecs/container-count: this task has 11 containers, and 10 is the most; ECS answers: Too many containers
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      cpu: "512",
      memory: "1024",
      executionRoleArn: "arn:aws:iam::111122223333:role/elsewhere",
      containerDefinitions: [
        { name: "c0", image: "public.ecr.aws/docker/library/busybox:1.36", essential: true },
        { name: "c1", image: "public.ecr.aws/docker/library/busybox:1.36", essential: true },
        { name: "c2", image: "public.ecr.aws/docker/library/busybox:1.36", essential: true },
        { name: "c3", image: "public.ecr.aws/docker/library/busybox:1.36", essential: true },
        { name: "c4", image: "public.ecr.aws/docker/library/busybox:1.36", essential: true },
        { name: "c5", image: "public.ecr.aws/docker/library/busybox:1.36", essential: true },
        { name: "c6", image: "public.ecr.aws/docker/library/busybox:1.36", essential: true },
        { name: "c7", image: "public.ecr.aws/docker/library/busybox:1.36", essential: true },
        { name: "c8", image: "public.ecr.aws/docker/library/busybox:1.36", essential: true },
        { name: "c9", image: "public.ecr.aws/docker/library/busybox:1.36", essential: true },
        { name: "c10", image: "public.ecr.aws/docker/library/busybox:1.36", essential: true },
      ],
    });
  }
}
