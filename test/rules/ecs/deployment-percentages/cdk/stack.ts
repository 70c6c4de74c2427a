import { App, Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";

const stack = new Stack(new App(), "Shop");
const image = ecs.ContainerImage.fromRegistry("public.ecr.aws/docker/library/busybox:1.36");
const cluster = new ecs.Cluster(stack, "Cluster");
const taskDefinition = new ecs.FargateTaskDefinition(stack, "Task", { cpu: 512, memoryLimitMiB: 1024 });
taskDefinition.addContainer("web", { image });
const circuitBreaker = { rollback: true };
new ecs.FargateService(stack, "Stuck", {
  cluster,
  taskDefinition,
  circuitBreaker,
  desiredCount: 1,
  minHealthyPercent: 100,
  maxHealthyPercent: 100,
                     ~~~ ecs/deployment-percentages: 100 to 100 percent let no deployment begin: of 1 task at least 1 must run and at most 1 may; ECS says: unable to stop or start tasks during a deployment because of the service deployment configuration [suggest]
});
new ecs.FargateService(stack, "Moves", { cluster, taskDefinition, circuitBreaker, desiredCount: 1, maxHealthyPercent: 200 });
