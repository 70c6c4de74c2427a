import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as elbv2 from "aws-cdk-lib/aws-elasticloadbalancingv2";
import { Construct } from "constructs";

class WebStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props: cdk.StackProps = {}) {
    super(scope, id, props);
    const vpc = new ec2.Vpc(this, "Vpc", { maxAzs: 2 });
    const cluster = new ecs.Cluster(this, "Cluster", { vpc });
    const taskDefinition = new ecs.FargateTaskDefinition(this, "Task", { cpu: 1024, memoryLimitMiB: 2048 });
    taskDefinition
      .addContainer("web", { image: ecs.ContainerImage.fromRegistry("nginx:1.27-alpine") })
      .addPortMappings({ containerPort: 80 });
    const service = new ecs.FargateService(this, "Service", {
      cluster,
      taskDefinition,
      desiredCount: 3,
      healthCheckGracePeriod: cdk.Duration.seconds(120),
    });
    const loadBalancer = new elbv2.ApplicationLoadBalancer(this, "Alb", {
      vpc,
      internetFacing: true,
      loadBalancerName: "web-alb",
      idleTimeout: cdk.Duration.seconds(120),
    });
    const listener = loadBalancer.addListener("Http", { port: 80, open: true });
    const targets = listener.addTargets("Web", {
      port: 80,
      targets: [service],
      targetGroupName: "web-targets",
      deregistrationDelay: cdk.Duration.seconds(30),
      healthCheck: {
        path: "/healthz",
        interval: cdk.Duration.seconds(30),
        timeout: cdk.Duration.seconds(10),
        healthyThresholdCount: 2,
        unhealthyThresholdCount: 5,
        healthyHttpCodes: "200-299",
      },
    });
    targets.setAttribute("load_balancing.algorithm.type", "least_outstanding_requests");
    targets.configureHealthCheck({ path: "/live", port: "80" });

    const internal = new elbv2.ApplicationLoadBalancer(this, "Internal", { vpc });
    const group = new elbv2.ApplicationTargetGroup(this, "Group", {
      vpc,
      port: 8080,
      protocol: elbv2.ApplicationProtocol.HTTP,
      targetType: elbv2.TargetType.IP,
      targetGroupName: "internal-ip",
      healthCheck: { path: "/ready", protocol: elbv2.Protocol.HTTP, port: "8081" },
    });
    internal.addListener("Internal", {
      port: 8080,
      protocol: elbv2.ApplicationProtocol.HTTP,
      defaultTargetGroups: [group],
      open: false,
    });
  }
}

const app = new cdk.App();
new WebStack(app, "Web");
