import { App, Aspects, type IAspect, Stack } from "aws-cdk-lib";
import { ContainerImage, FargateTaskDefinition } from "aws-cdk-lib/aws-ecs";
import type { IConstruct } from "constructs";

function withMore(task: FargateTaskDefinition) {
  task.addContainer("more", { image: ContainerImage.fromRegistry("busybox:1.37") });
}

class Adder implements IAspect {
  visit(node: IConstruct) {
    if (node instanceof FargateTaskDefinition) this.extended(node);
  }
  private extended(task: FargateTaskDefinition) {
    if (!task.findContainer("more")) withMore(task);
  }
}

const app = new App();
const stack = new Stack(app, "Added");
Aspects.of(stack).add(new Adder());
const task = new FargateTaskDefinition(stack, "Task", { family: "task", cpu: 256, memoryLimitMiB: 512 });
task.addContainer("app", { image: ContainerImage.fromRegistry("busybox:1.36") });
