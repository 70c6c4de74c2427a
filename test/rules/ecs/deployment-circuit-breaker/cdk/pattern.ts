import { App, Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as patterns from "aws-cdk-lib/aws-ecs-patterns";

const stack = new Stack(new App(), "Shop");
const image = ecs.ContainerImage.fromRegistry("public.ecr.aws/docker/library/busybox:1.36");
new patterns.ApplicationLoadBalancedFargateService(stack, "Web", { taskImageOptions: { image } });
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/deployment-circuit-breaker: no circuit breaker is set; a deployment whose tasks do not start goes on until somebody stops it [fix]
new patterns.QueueProcessingFargateService(stack, "Worker", {
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/deployment-circuit-breaker: no circuit breaker is set; a deployment whose tasks do not start goes on until somebody stops it [fix]
  image,
  cpu: 512,
  memoryLimitMiB: 1024,
});
new patterns.NetworkLoadBalancedFargateService(stack, "Broken", {
  taskImageOptions: { image },
  circuitBreaker: { rollback: true },
});
