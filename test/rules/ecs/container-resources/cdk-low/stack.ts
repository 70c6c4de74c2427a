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
              ~~~~~~ ecs/container-resources: the containers reserve 1536 MiB together and the task has 1024; ECS answers: The sum of all container 'memoryReservation' values cannot be greater than the value of the task 'memory' [fix]
      executionRoleArn: "arn:aws:iam::111122223333:role/elsewhere",
      containerDefinitions: [
        { name: "web", image: "public.ecr.aws/docker/library/busybox:1.36", memoryReservation: 1024 },
        { name: "side", image: "public.ecr.aws/docker/library/busybox:1.36", memoryReservation: 512 },
      ],
    });
    new ecs.CfnTaskDefinition(this, "Right", {
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      cpu: "512",
      memory: "1024",
      executionRoleArn: "arn:aws:iam::111122223333:role/elsewhere",
      containerDefinitions: [
        { name: "web", image: "public.ecr.aws/docker/library/busybox:1.36", memory: 1024, memoryReservation: 512 },
        { name: "side", image: "public.ecr.aws/docker/library/busybox:1.36", memory: 512 },
      ],
    });
  }
}
