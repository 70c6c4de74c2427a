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
        { name: "web", image: "public.ecr.aws/docker/library/busybox:1.36", environment: [{ name: "DB_PASSWORD", value: "hunter22-hunter22" }] },
                                                                                                                        ~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret: DB_PASSWORD is a secret, by its name, that is written out; whoever can see the task definition can read it [suggest]
        { name: "side", image: "public.ecr.aws/docker/library/busybox:1.36", environment: [{ name: "TOKEN", value: "x".repeat(3) + "ghp_abcdefghijklmnopqrstuvwxyz0123456789" }] },
                                                                                                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret: TOKEN is a secret, by its name, that is written out; whoever can see the task definition can read it [suggest]
      ],
    });
    new ecs.CfnTaskDefinition(this, "Right", {
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      cpu: "512",
      memory: "1024",
      executionRoleArn: "arn:aws:iam::111122223333:role/elsewhere",
      containerDefinitions: [
        { name: "web", image: "public.ecr.aws/docker/library/busybox:1.36", secrets: [{ name: "DB_PASSWORD", valueFrom: login.ref }] },
      ],
    });
  }
}
