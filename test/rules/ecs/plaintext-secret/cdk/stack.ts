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
    const container = task.addContainer("web", {
      image,
      environment: {
        DATABASE_URL: "postgres://app:hunter2secret@db.internal.example.org:5432/app",
                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret: DATABASE_URL is a URL with a password in it; whoever can see the task definition can read it [suggest]
        API_TOKEN: "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret: API_TOKEN holds a token of GitHub; whoever can see the task definition can read it [suggest]
        STAGE: "prod",
      },
      secrets: { SIGNING_KEY: ecs.Secret.fromSecretsManager(own) },
    });
    container.addEnvironment("DB_PASSWORD", "tr0ub4dor&3-horse");
                                            ~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret: DB_PASSWORD is a secret, by its name, that is written out; whoever can see the task definition can read it [suggest]
  }
}
