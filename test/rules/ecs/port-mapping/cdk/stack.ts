import { App, Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";

const stack = new Stack(new App(), "Shop");
const image = ecs.ContainerImage.fromRegistry("public.ecr.aws/docker/library/busybox:1.36");
const task = new ecs.FargateTaskDefinition(stack, "Task", { cpu: 512, memoryLimitMiB: 1024 });
task.addContainer("web", { image, portMappings: [{ containerPort: 80 }] });
                                                                  ^^ ecs/port-mapping: the other mapping
const side = task.addContainer("side", { image });
side.addPortMappings({ containerPort: 80 });
                                      ~~ ecs/port-mapping (warning): another container of this task has port 80/tcp too, and they share one network; the second to listen there stops with: address already in use
side.addPortMappings({ containerPort: 80, protocol: ecs.Protocol.UDP });
