import { Stack } from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as secretsmanager from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";

export class Low extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const login = new secretsmanager.CfnSecret(this, "Login", { generateSecretString: {} });
    new ecs.CfnTaskDefinition(this, "Wrong", {
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      cpu: "512",
      memory: "1024",
      executionRoleArn: "arn:aws:iam::111122223333:role/elsewhere",
      containerDefinitions: [
        { name: "web", image: "public.ecr.aws/docker/library/busybox:1.36", environment: [{ name: "DB_PASSWORD", value: login.ref }] },
                                                                                                                        ~~~~~~~~~ ecs/secret-arn-as-value: DB_PASSWORD is the ARN of a secret, and not what is in it; ECS puts the value in its place only in secrets [suggest]
      ],
    });
    new ecs.CfnTaskDefinition(this, "Right", {
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      cpu: "512",
      memory: "1024",
      executionRoleArn: "arn:aws:iam::111122223333:role/elsewhere",
      containerDefinitions: [
        { name: "web", image: "public.ecr.aws/docker/library/busybox:1.36", environment: [{ name: "DB_SECRET_ARN", value: login.ref }] },
      ],
    });
  }
}
