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
      taskRoleArn: "arn:aws:iam::111122223333:policy/web",
                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/role-arn: taskRoleArn is the ARN of something else than a role, as "policy" says; ECS answers: Role is not valid
      containerDefinitions: [
        { name: "web", image: "public.ecr.aws/docker/library/busybox:1.36", essential: true },
      ],
    });
    new ecs.CfnTaskDefinition(this, "Right", {
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      cpu: "512",
      memory: "1024",
      executionRoleArn: "arn:aws:iam::111122223333:role/elsewhere",
      taskRoleArn: "arn:aws:iam::111122223333:role/web",
      containerDefinitions: [
        { name: "web", image: "public.ecr.aws/docker/library/busybox:1.36", essential: true },
      ],
    });
  }
}
