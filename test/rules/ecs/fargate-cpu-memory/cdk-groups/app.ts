import * as cdk from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as patterns from "aws-cdk-lib/aws-ecs-patterns";

declare const cluster: ecs.Cluster;
declare const size: number;
const stack = new cdk.Stack();
const image = ecs.ContainerImage.fromRegistry("ghcr.io/example/app:1");

new patterns.ApplicationMultipleTargetGroupsFargateService(stack, "Web", {
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/deployment-circuit-breaker: no circuit breaker is set; a deployment whose tasks do not start goes on until somebody stops it
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ naming/duplicate: has the same name
  cluster,
  cpu: 256,
       ^^^ ecs/fargate-cpu-memory: the cpu of the task
  memoryLimitMiB: 768,
                  ~~~ ecs/fargate-cpu-memory: 768 MiB does not go with 256 CPU units; Fargate offers 512, 1024 or 2048 MiB, and ECS answers: No Fargate configuration exists for given values [fix]
  taskImageOptions: { image, containerPorts: [3000] },
  targetGroups: [{ containerPort: 3000 }, { containerPort: 9000, pathPattern: "/admin*", priority: 1 }],
});

new patterns.NetworkMultipleTargetGroupsFargateService(stack, "Tcp", {
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/deployment-circuit-breaker: no circuit breaker is set; a deployment whose tasks do not start goes on until somebody stops it [fix]
  cluster,
  cpu: 512,
       ^^^ ecs/fargate-cpu-memory: the cpu of the task
  memoryLimitMiB: 512,
                  ~~~ ecs/fargate-cpu-memory: 512 MiB does not go with 512 CPU units; Fargate offers 1024, 2048, 3072 or 4096 MiB, and ECS answers: No Fargate configuration exists for given values [fix]
  taskImageOptions: { image, containerPorts: [5000] },
});

new patterns.NetworkMultipleTargetGroupsFargateService(stack, "Unknown", {
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/deployment-circuit-breaker: no circuit breaker is set; a deployment whose tasks do not start goes on until somebody stops it [fix]
  cluster,
  cpu: 512,
  memoryLimitMiB: size,
  taskImageOptions: { image },
});

// Whose task it is, is decided elsewhere.
const task = new ecs.FargateTaskDefinition(stack, "Task", { cpu: 512, memoryLimitMiB: 1024 });
task.addContainer("app", { image, portMappings: [{ containerPort: 3000 }] });
new patterns.ApplicationMultipleTargetGroupsFargateService(stack, "Given", { cluster, taskDefinition: task });
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/deployment-circuit-breaker: no circuit breaker is set; a deployment whose tasks do not start goes on until somebody stops it
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/duplicate (warning): ApplicationMultipleTargetGroupsFargateService "Web".loadBalancer has the name "LB" already; ELB answers: DuplicateLoadBalancerName, or hands out the first one where the settings are the same
