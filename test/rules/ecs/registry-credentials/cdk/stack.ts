import * as cdk from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";

export class Tasks extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const task = new ecs.FargateTaskDefinition(this, "Task");
    task.addContainer("web", { image: ecs.ContainerImage.fromRegistry("nginx:1.27") });
                                                                      ~~~~~~~~~~~~ ecs/registry-credentials: "nginx:1.27" comes from Docker Hub, where pulls without credentials are few; at the limit the task stops with: toomanyrequests: You have reached your pull rate limit [suggest]
    task.addContainer("right", { image: ecs.ContainerImage.fromRegistry("public.ecr.aws/docker/library/nginx:1.27") });
    task.addContainer("other", { image: ecs.ContainerImage.fromRegistry("ghcr.io/example/app:1") });
  }
}
