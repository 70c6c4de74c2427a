import { Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";

export class Api extends Stack {
  make() {
    const cpu = Number(process.env.CPU ?? "256");
    new ecs.FargateTaskDefinition(this, "Small", { cpu, memoryLimitMiB: parseInt(process.env.MEMORY || "700", 10) });
                                                                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/fargate-cpu-memory (warning): 700 MiB does not go with 256 CPU units; Fargate offers 512, 1024 or 2048 MiB, and ECS answers: No Fargate configuration exists for given values (where process.env.CPU and process.env.MEMORY are not set)
                                                   ^^^ ecs/fargate-cpu-memory: the cpu of the task
    new ecs.FargateTaskDefinition(this, "Right", { cpu, memoryLimitMiB: parseInt(process.env.MEMORY || "1024", 10) });
    new ecs.FargateTaskDefinition(this, "Certain", { cpu: 256, memoryLimitMiB: 700, family: process.env.FAMILY ?? "api" });
                                                                               ~~~ ecs/fargate-cpu-memory: 700 MiB does not go with 256 CPU units; Fargate offers 512, 1024 or 2048 MiB, and ECS answers: No Fargate configuration exists for given values [fix]
                                                          ^^^ ecs/fargate-cpu-memory: the cpu of the task
  }
}
