import { App, Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";

const stack = new Stack(new App(), "Shop");
new ecs.FargateTaskDefinition(stack, "Much", { cpu: 512, memoryLimitMiB: 1024, ephemeralStorageGiB: 500 });
                                                                                                    ~~~ ecs/ephemeral-storage: ephemeralStorageGiB 500 is more than the 200 GiB that there are; ECS refuses the task definition [fix]
new ecs.FargateTaskDefinition(stack, "Little", { cpu: 512, memoryLimitMiB: 1024, ephemeralStorageGiB: 10 });
                                                                                                      ~~ ecs/ephemeral-storage: ephemeralStorageGiB 10 is less than the 21 GiB that one can ask for; ECS answers: EphemeralStorage size should be at least 21 [fix]
new ecs.FargateTaskDefinition(stack, "Enough", { cpu: 512, memoryLimitMiB: 1024, ephemeralStorageGiB: 21 });
new ecs.CfnTaskDefinition(stack, "Low", {
  cpu: "512",
  memory: "1024",
  networkMode: "awsvpc",
  requiresCompatibilities: ["FARGATE"],
  ephemeralStorage: { sizeInGiB: 500 },
                                 ~~~ ecs/ephemeral-storage: sizeInGiB 500 is more than the 200 GiB that there are; ECS refuses the task definition [fix]
  containerDefinitions: [{ name: "web", image: "public.ecr.aws/docker/library/busybox:1.36" }],
});
