import * as cdk from "aws-cdk-lib";
import * as appscaling from "aws-cdk-lib/aws-applicationautoscaling";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as patterns from "aws-cdk-lib/aws-ecs-patterns";

const app = new cdk.App();
const stack = new cdk.Stack(app, "OnInstances");
const vpc = new ec2.Vpc(stack, "Vpc", { maxAzs: 2 });
const cluster = new ecs.Cluster(stack, "Cluster", { vpc });
cluster.addCapacity("Capacity", { instanceType: new ec2.InstanceType("t3.small") });
const image = ecs.ContainerImage.fromRegistry("ghcr.io/example/worker:2");

new patterns.ApplicationLoadBalancedEc2Service(stack, "Web", {
  cluster,
  cpu: 256,
  memoryLimitMiB: 512,
  memoryReservationMiB: 256,
  desiredCount: 2,
  serviceName: "web-on-instances",
  taskImageOptions: { image, containerPort: 3000, family: "web-on-instances", environment: { MODE: "web" } },
  placementStrategies: [ecs.PlacementStrategy.spreadAcrossInstances()],
  placementConstraints: [ecs.PlacementConstraint.distinctInstances()],
  circuitBreaker: { rollback: true },
  minHealthyPercent: 50,
  maxHealthyPercent: 150,
});

new patterns.NetworkLoadBalancedEc2Service(stack, "Tcp", {
  cluster,
  memoryReservationMiB: 256,
  listenerPort: 5000,
  publicLoadBalancer: false,
  taskImageOptions: { image, containerPort: 5000, enableLogging: false },
  healthCheckGracePeriod: cdk.Duration.minutes(2),
});

new patterns.QueueProcessingEc2Service(stack, "Queue", {
  cluster,
  image,
  cpu: 128,
  memoryLimitMiB: 256,
  gpuCount: 1,
  family: "queue-on-instances",
  containerName: "worker",
  command: ["node", "worker.js"],
  environment: { MODE: "queue" },
  placementStrategies: [ecs.PlacementStrategy.packedByCpu()],
});

new patterns.ScheduledEc2Task(stack, "Nightly", {
  cluster,
  scheduledEc2TaskImageOptions: {
    image,
    cpu: 64,
    memoryLimitMiB: 128,
    memoryReservationMiB: 64,
    command: ["node", "nightly.js"],
    environment: { MODE: "nightly" },
  },
  schedule: appscaling.Schedule.rate(cdk.Duration.days(1)),
});

const own = new ecs.Ec2TaskDefinition(stack, "Own", { networkMode: ecs.NetworkMode.AWS_VPC });
own.addContainer("app", { image, memoryLimitMiB: 512, portMappings: [{ containerPort: 8080 }] });
new patterns.ApplicationLoadBalancedEc2Service(stack, "Given", { cluster, taskDefinition: own });
