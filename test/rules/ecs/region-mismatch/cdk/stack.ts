import * as cdk from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as secretsmanager from "aws-cdk-lib/aws-secretsmanager";

export class Tasks extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const key = secretsmanager.Secret.fromSecretCompleteArn(
      this,
      "Key",
      "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/key-AbCdEf",
    );
    const other = secretsmanager.Secret.fromSecretCompleteArn(
      this,
      "Other",
      "arn:aws:secretsmanager:us-east-1:111122223333:secret:shop/other-AbCdEf",
    );
    const task = new ecs.FargateTaskDefinition(this, "Task");
    task.addContainer("web", {
      image: ecs.ContainerImage.fromRegistry("111122223333.dkr.ecr.us-east-1.amazonaws.com/app:1"),
      secrets: { KEY: ecs.Secret.fromSecretsManager(key), OTHER: ecs.Secret.fromSecretsManager(other) },
                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/region-mismatch: this secret is in eu-west-1 and all else of this task is in us-east-1; where that is not meant, the task stops with: Secrets Manager can't find the specified secret
    });
    // The region of the stack is not known here.
    const right = new ecs.FargateTaskDefinition(this, "Right");
    right.addContainer("web", {
      image: ecs.ContainerImage.fromRegistry("111122223333.dkr.ecr.us-east-1.amazonaws.com/app:1"),
      logging: new ecs.AwsLogDriver({ streamPrefix: "web" }),
    });
  }
}
