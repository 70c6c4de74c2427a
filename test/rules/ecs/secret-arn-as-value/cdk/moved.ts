import { Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as rds from "aws-cdk-lib/aws-rds";
import * as secretsmanager from "aws-cdk-lib/aws-secretsmanager";
import * as ssm from "aws-cdk-lib/aws-ssm";

export class Api extends Stack {
  make(database: rds.DatabaseInstance) {
    const image = ecs.ContainerImage.fromRegistry("public.ecr.aws/docker/library/busybox:1.36");
    const key = new secretsmanager.Secret(this, "Key");
    const flag = new ssm.StringParameter(this, "Flag", { stringValue: "on" });
    const one = new ecs.FargateTaskDefinition(this, "One");
    one.addContainer("web", {
      image,
      environment: {
        STAGE: "prod",
        API_KEY: key.secretArn,
                 ~~~~~~~~~~~~~ ecs/secret-arn-as-value: API_KEY is the ARN of a secret, and not what is in it; ECS puts the value in its place only in secrets [suggest]
      },
      secrets: {
        OTHER: ecs.Secret.fromSecretsManager(database.secret!),
      },
    });
    const two = new ecs.FargateTaskDefinition(this, "Two", { executionRole: one.obtainExecutionRole() });
    two.addContainer("web", {
      image,
      environment: { API_KEY: key.secretArn, FLAG: flag.parameterArn, STAGE: "prod" },
                              ~~~~~~~~~~~~~ ecs/secret-arn-as-value: API_KEY is the ARN of a secret, and not what is in it; ECS puts the value in its place only in secrets [suggest]
    });
    const three = new ecs.FargateTaskDefinition(this, "Three", { executionRole: one.obtainExecutionRole() });
    three.addContainer("web", { image, environment: { API_KEY: key.secretArn } });
                                                               ~~~~~~~~~~~~~ ecs/secret-arn-as-value: API_KEY is the ARN of a secret, and not what is in it; ECS puts the value in its place only in secrets [suggest]
  }
}
