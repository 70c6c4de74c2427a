import * as cdk from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";

export class Tasks extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const wrong = new ecs.FargateTaskDefinition(this, "Wrong", { cpu: 256, memoryLimitMiB: 4096 });
                                                                                           ~~~~ ecs/fargate-cpu-memory: 4096 MiB does not go with 256 CPU units; Fargate offers 512, 1024 or 2048 MiB, and ECS answers: No Fargate configuration exists for given values [fix]
                                                                      ^^^ ecs/fargate-cpu-memory: the cpu of the task
    new ecs.FargateTaskDefinition(this, "NoMemory", {
        ~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/fargate-cpu-memory: 512 MiB does not go with 1024 CPU units; Fargate offers 2048 to 8192 MiB in steps of 1024, and ECS answers: No Fargate configuration exists for given values [fix]
      cpu: 1024,
           ^^^^ ecs/fargate-cpu-memory: the cpu of the task
    });
    new ecs.FargateTaskDefinition(this, "Odd", { cpu: 300, memoryLimitMiB: 512 });
                                                      ~~~ ecs/fargate-cpu-memory: Fargate offers no 300 CPU units, only 256, 512, 1024, 2048, 4096, 8192, 16384 or 32768; ECS answers: No Fargate configuration exists for given values
    const size = { cpu: 512, memoryLimitMiB: 768 };
                                             ~~~ ecs/fargate-cpu-memory: 768 MiB does not go with 512 CPU units; Fargate offers 1024, 2048, 3072 or 4096 MiB, and ECS answers: No Fargate configuration exists for given values [fix]
                        ^^^ ecs/fargate-cpu-memory: the cpu of the task
    new ecs.FargateTaskDefinition(this, "Spread", { ...size });
    new ecs.CfnTaskDefinition(this, "Plain", { requiresCompatibilities: ["FARGATE"], networkMode: "awsvpc", cpu: "256", memory: "768" });
                                                                                                                                ~~~~~ ecs/fargate-cpu-memory: 768 MiB does not go with 256 CPU units; Fargate offers 512, 1024 or 2048 MiB, and ECS answers: No Fargate configuration exists for given values [fix]
                                                                                                                 ^^^^^ ecs/fargate-cpu-memory: the cpu of the task
    // What the CDK takes where nothing is said goes together: 256 and 512.
    new ecs.FargateTaskDefinition(this, "Default");
    new ecs.FargateTaskDefinition(this, "Right", { cpu: 4096, memoryLimitMiB: 8192 });
    new ecs.FargateTaskDefinition(this, "Given", { cpu: Number(this.node.tryGetContext("cpu")), memoryLimitMiB: 700 });
    wrong.addContainer("web", { image: ecs.ContainerImage.fromRegistry("public.ecr.aws/docker/library/busybox:1.36") });
  }
}
