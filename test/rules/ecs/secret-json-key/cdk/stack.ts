import * as cdk from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as secretsmanager from "aws-cdk-lib/aws-secretsmanager";

export class Tasks extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const image = ecs.ContainerImage.fromRegistry("public.ecr.aws/docker/library/busybox:1.36");
    const managed = secretsmanager.Secret.fromSecretCompleteArn(
      this,
      "Managed",
      "arn:aws:secretsmanager:eu-central-1:111122223333:secret:rds!db-12345678-1234-1234-1234-123456789012-AbCdEf",
    );
    const task = new ecs.FargateTaskDefinition(this, "Task");
    task.addContainer("web", {
      image,
      secrets: {
        DB_HOST: ecs.Secret.fromSecretsManager(managed, "host"),
                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-json-key: the secret that RDS manages for the master user holds username and password, and no host; the task stops with: retrieved secret from Secrets Manager did not contain json key host
        DB_PASSWORD: ecs.Secret.fromSecretsManager(managed, "password"),
      },
    });
  }
}
