import * as cdk from "aws-cdk-lib";
import * as acm from "aws-cdk-lib/aws-certificatemanager";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as elbv2 from "aws-cdk-lib/aws-elasticloadbalancingv2";

const app = new cdk.App();
const stack = new cdk.Stack(app, "Https");
const vpc = new ec2.Vpc(stack, "Vpc", { maxAzs: 2 });
const cluster = new ecs.Cluster(stack, "Cluster", { vpc });
const certificate = acm.Certificate.fromCertificateArn(
  stack,
  "Certificate",
  "arn:aws:acm:eu-west-1:111111111111:certificate/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
);
const lb = new elbv2.ApplicationLoadBalancer(stack, "Lb", { vpc, internetFacing: true, deletionProtection: true });
lb.addRedirect();
const https = lb.addListener("Https", { port: 443, certificates: [certificate], sslPolicy: elbv2.SslPolicy.TLS13_RES });
https.addAction("Default", { action: elbv2.ListenerAction.fixedResponse(404, { contentType: "text/plain", messageBody: "no" }) });

const services = ["users", "orders"].map((name, index) => {
  const taskDefinition = new ecs.FargateTaskDefinition(stack, `${name}-task`, { cpu: 512, memoryLimitMiB: 1024 });
  taskDefinition.addContainer("app", {
    image: ecs.ContainerImage.fromRegistry(`ghcr.io/example/${name}:1`),
    portMappings: [{ containerPort: 3000 + index }],
  });
  return new ecs.FargateService(stack, `${name}-service`, { cluster, taskDefinition, serviceName: name, desiredCount: 1 });
});

https.addTargets("Users", {
  targets: [services[0]],
  port: 3000,
  protocol: elbv2.ApplicationProtocol.HTTP,
  priority: 10,
  conditions: [elbv2.ListenerCondition.pathPatterns(["/users/*"])],
  healthCheck: { path: "/users/health", healthyHttpCodes: "200" },
});
https.addTargets("Orders", {
  targets: [services[1].loadBalancerTarget({ containerName: "app", containerPort: 3001 })],
  port: 3001,
  protocol: elbv2.ApplicationProtocol.HTTP,
  priority: 20,
  conditions: [elbv2.ListenerCondition.hostHeaders(["orders.example.org"])],
  stickinessCookieDuration: cdk.Duration.hours(1),
});
