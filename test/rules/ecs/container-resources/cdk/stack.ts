import * as cdk from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";

export class Tasks extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const image = ecs.ContainerImage.fromRegistry("public.ecr.aws/docker/library/busybox:1.36");
    const task = new ecs.FargateTaskDefinition(this, "Task", { cpu: 256, memoryLimitMiB: 512 });
                                                                                         ^^^ ecs/container-resources: the memory of the task
    task.addContainer("web", { image, memoryLimitMiB: 1024 });
                                                      ~~~~ ecs/container-resources: this container's 1024 MiB are more than the 512 that the task has; ECS answers: The 'memory' setting for container is greater than for the task [fix]
    const two = new ecs.FargateTaskDefinition(this, "Two", { cpu: 512, memoryLimitMiB: 1024 });
                                                                  ~~~ ecs/container-resources: the containers ask for 768 CPU units and the task has 512; ECS answers: The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu' [fix]
    two.addContainer("web", { image, cpu: 512 });
    two.addContainer("side", { image, cpu: 256, essential: false });
    const right = new ecs.FargateTaskDefinition(this, "Right", { cpu: 512, memoryLimitMiB: 1024 });
    right.addContainer("web", { image, cpu: 256, memoryLimitMiB: 512 });
    right.addContainer("side", { image, cpu: 256, memoryReservationMiB: 512 });
  }
}
