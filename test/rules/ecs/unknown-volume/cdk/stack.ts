import { App, Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";

const stack = new Stack(new App(), "Shop");
const image = ecs.ContainerImage.fromRegistry("public.ecr.aws/docker/library/busybox:1.36");
const task = new ecs.FargateTaskDefinition(stack, "Task", { cpu: 512, memoryLimitMiB: 1024, volumes: [{ name: "data" }] });
const web = task.addContainer("web", { image });
web.addMountPoints({ sourceVolume: "data", containerPath: "/data", readOnly: false });
web.addMountPoints({ sourceVolume: "uploads", containerPath: "/uploads", readOnly: false });
                                   ~~~~~~~~~ ecs/unknown-volume: there is no volume "uploads" in this task, only "data"; ECS answers: Unknown volume 'uploads'
