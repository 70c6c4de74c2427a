import { App, Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";

const stack = new Stack(new App(), "Shop");
const image = ecs.ContainerImage.fromRegistry("public.ecr.aws/docker/library/busybox:1.36");
const none = new ecs.FargateTaskDefinition(stack, "None", { cpu: 512, memoryLimitMiB: 1024 });
none.addContainer("web", { image, essential: false });
                                  ~~~~~~~~~ ecs/essential-container: none of this task's containers is essential; ECS answers: Task definition doesn't have any essential container [fix]
const one = new ecs.FargateTaskDefinition(stack, "One", { cpu: 512, memoryLimitMiB: 1024 });
one.addContainer("web", { image });
one.addContainer("side", { image, essential: false });
