import * as cdk from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";

export class Tasks extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const image = ecs.ContainerImage.fromRegistry("public.ecr.aws/docker/library/busybox:1.36");
    const task = new ecs.FargateTaskDefinition(this, "Task");
    task.addContainer("web", { image, privileged: true, portMappings: [{ containerPort: 80, hostPort: 80 }] });
                                      ~~~~~~~~~~ ecs/fargate-compatibility: "privileged" does not go with Fargate; ECS refuses the task definition [suggest]
    new ecs.CfnTaskDefinition(this, "Plain", {
      requiresCompatibilities: ["FARGATE"],
      networkMode: "bridge",
                   ~~~~~~~~ ecs/fargate-compatibility: networkMode is "bridge"; ECS answers: Fargate only supports network mode 'awsvpc' [fix]
      cpu: "256",
      memory: "512",
      containerDefinitions: [{ name: "web", image: "public.ecr.aws/docker/library/busybox:1.36", links: ["db"] }],
                                                                                                 ~~~~~ ecs/fargate-compatibility: "links" does not go with network mode awsvpc; ECS answers: Links are not supported when networkMode=awsvpc [suggest]
    });
    const onInstances = new ecs.Ec2TaskDefinition(this, "OnInstances");
    onInstances.addContainer("web", { image, memoryLimitMiB: 128, privileged: true });
  }
}
