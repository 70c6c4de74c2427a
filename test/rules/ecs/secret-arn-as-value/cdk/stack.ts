import * as cdk from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as secretsmanager from "aws-cdk-lib/aws-secretsmanager";

export class Tasks extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const image = ecs.ContainerImage.fromRegistry("public.ecr.aws/docker/library/busybox:1.36");
    const task = new ecs.FargateTaskDefinition(this, "Task");
    const own = new secretsmanager.Secret(this, "Secret");
    task.addContainer("web", {
      image,
      environment: {
        DB_PASSWORD: "arn:aws:secretsmanager:eu-central-1:111122223333:secret:shop/db-AbCdEf",
                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-arn-as-value: DB_PASSWORD is the ARN of a secret, and not what is in it; ECS puts the value in its place only in secrets [suggest]
        API_KEY: own.secretArn,
                 ~~~~~~~~~~~~~ ecs/secret-arn-as-value: API_KEY is the ARN of a secret, and not what is in it; ECS puts the value in its place only in secrets [suggest]
        SECRET_ARN: own.secretArn,
      },
    });
  }
}
