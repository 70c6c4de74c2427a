import * as cdk from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";

export class Tasks extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const image = ecs.ContainerImage.fromRegistry("public.ecr.aws/docker/library/busybox:1.36");
    const password = "";
                      ^ ecs/empty-credential: the empty password comes from here
    const task = new ecs.FargateTaskDefinition(this, "Task");
    task.addContainer("web", {
      image,
      environment: { DATABASE_URL: `postgresql://postgres:${password}@db.internal.example.org:5432/app` },
                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret (information): DATABASE_URL is a URL with a password in it; whoever can see the task definition can read it [suggest]
                                                            ~~~~~~~~ ecs/empty-credential: the password in DATABASE_URL is empty; the database answers: password authentication failed
    });
  }
}
