import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as patterns from "aws-cdk-lib/aws-ecs-patterns";
import * as events from "aws-cdk-lib/aws-events";
import * as targets from "aws-cdk-lib/aws-events-targets";
import * as sqs from "aws-cdk-lib/aws-sqs";

const app = new cdk.App();
const stack = new cdk.Stack(app, "ClusterTasks");
const vpc = new ec2.Vpc(stack, "Vpc", { maxAzs: 2 });
const cluster = new ecs.Cluster(stack, "Cluster", { vpc });
const task = new ecs.FargateTaskDefinition(stack, "Nightly", { cpu: 2048, memoryLimitMiB: 8192 });
task.addContainer("job", {
  image: ecs.ContainerImage.fromRegistry("ghcr.io/example/job:1"),
  command: ["node", "nightly.js"],
});
new events.Rule(stack, "Rule", {
  schedule: events.Schedule.cron({ hour: "2", minute: "30" }),
  targets: [new targets.EcsTask({ cluster, taskDefinition: task, taskCount: 2, platformVersion: ecs.FargatePlatformVersion.LATEST })],
});

const queue = new sqs.Queue(stack, "Jobs", { queueName: "jobs" });
const worker = new patterns.QueueProcessingFargateService(stack, "Worker", {
  cluster,
  queue,
  image: ecs.ContainerImage.fromRegistry("ghcr.io/example/worker:1"),
  memoryLimitMiB: 1024,
  cpu: 512,
  secrets: {},
  minScalingCapacity: 0,
  maxScalingCapacity: 3,
  circuitBreaker: { rollback: true },
  serviceName: "worker",
});
worker.taskDefinition.addContainer("agent", {
  image: ecs.ContainerImage.fromRegistry("ghcr.io/example/agent:1"),
  essential: false,
});

const web = new patterns.ApplicationLoadBalancedFargateService(stack, "Web", {
  taskDefinition: (() => {
    const own = new ecs.FargateTaskDefinition(stack, "WebTask", { cpu: 256, memoryLimitMiB: 1024 });
    own.addContainer("web", {
      image: ecs.ContainerImage.fromRegistry("ghcr.io/example/web:1"),
      portMappings: [{ containerPort: 5000 }],
    });
    return own;
  })(),
  cluster,
  listenerPort: 8080,
  openListener: false,
  assignPublicIp: true,
  idleTimeout: cdk.Duration.seconds(30),
  desiredCount: 1,
});
web.service.connections.allowToAnyIpv4(ec2.Port.tcp(443));
web.targetGroup.setAttribute("deregistration_delay.timeout_seconds", "10");
web.loadBalancer.setAttribute("routing.http.drop_invalid_header_fields.enabled", "true");
new patterns.ApplicationMultipleTargetGroupsFargateService(stack, "Many", {
  cluster,
  cpu: 256,
  memoryLimitMiB: 512,
  taskImageOptions: { image: ecs.ContainerImage.fromRegistry("ghcr.io/example/many:1"), containerPorts: [80, 90] },
  targetGroups: [{ containerPort: 80 }, { containerPort: 90, pathPattern: "/admin*", priority: 10 }],
});
