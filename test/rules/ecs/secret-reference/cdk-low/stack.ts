import { Stack } from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as secretsmanager from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";

export class Low extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const key = new secretsmanager.CfnSecret(this, "Key", { name: "shop/key", generateSecretString: {} });
    new ecs.CfnTaskDefinition(this, "Wrong", {
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      cpu: "512",
      memory: "1024",
      executionRoleArn: "arn:aws:iam::111122223333:role/elsewhere",
      containerDefinitions: [
        { name: "web", image: "public.ecr.aws/docker/library/busybox:1.36", secrets: [{ name: "KEY", valueFrom: "arn:aws:s3:::shop/key" }] },
                                                                                                                ~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-reference: valueFrom is an ARN of s3; ECS takes those of secretsmanager and ssm
        { name: "side", image: "public.ecr.aws/docker/library/busybox:1.36", secrets: [{ name: "KEY", valueFrom: "shop/login:key::" }] },
                                                                                                                 ~~~~~~~~~~~~~~~~~~ ecs/secret-reference: valueFrom is neither an ARN nor the name of a parameter, which has no colon; ECS answers: The Systems Manager parameter name specified for secret KEY is invalid
      ],
    });
    new ecs.CfnTaskDefinition(this, "Right", {
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      cpu: "512",
      memory: "1024",
      executionRoleArn: "arn:aws:iam::111122223333:role/elsewhere",
      containerDefinitions: [
        { name: "web", image: "public.ecr.aws/docker/library/busybox:1.36", secrets: [{ name: "KEY", valueFrom: key.ref }] },
      ],
    });
  }
}
