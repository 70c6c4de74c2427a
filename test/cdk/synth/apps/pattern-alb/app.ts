import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as patterns from "aws-cdk-lib/aws-ecs-patterns";

const app = new cdk.App();
const stack = new cdk.Stack(app, "Pattern");
const vpc = new ec2.Vpc(stack, "Vpc", { maxAzs: 2 });
const cluster = new ecs.Cluster(stack, "Cluster", { vpc });

const web = new patterns.ApplicationLoadBalancedFargateService(stack, "Web", {
  cluster,
  cpu: 512,
  memoryLimitMiB: 1024,
  desiredCount: 2,
  serviceName: "web",
  loadBalancerName: "web-lb",
  publicLoadBalancer: true,
  listenerPort: 80,
  taskImageOptions: {
    image: ecs.ContainerImage.fromRegistry("ghcr.io/example/web:1.4"),
    containerName: "web",
    containerPort: 3000,
    family: "web-family",
    environment: { NODE_ENV: "production" },
    enableLogging: true,
  },
  healthCheckGracePeriod: cdk.Duration.seconds(90),
  circuitBreaker: { rollback: true },
  minHealthyPercent: 100,
});
web.targetGroup.configureHealthCheck({ path: "/health", interval: cdk.Duration.seconds(20), timeout: cdk.Duration.seconds(5) });

new patterns.ApplicationLoadBalancedFargateService(stack, "Plain", {
  vpc,
  taskImageOptions: { image: ecs.ContainerImage.fromRegistry("amazon/amazon-ecs-sample") },
});
