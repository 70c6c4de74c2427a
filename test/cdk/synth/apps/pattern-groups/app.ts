import * as cdk from "aws-cdk-lib";
import * as acm from "aws-cdk-lib/aws-certificatemanager";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as patterns from "aws-cdk-lib/aws-ecs-patterns";
import { ApplicationProtocol, SslPolicy } from "aws-cdk-lib/aws-elasticloadbalancingv2";
import * as route53 from "aws-cdk-lib/aws-route53";

const app = new cdk.App();
const stack = new cdk.Stack(app, "Groups");
const vpc = new ec2.Vpc(stack, "Vpc", { maxAzs: 2 });
const cluster = new ecs.Cluster(stack, "Cluster", { vpc });
cluster.addCapacity("Capacity", { instanceType: new ec2.InstanceType("t3.small") });
const image = ecs.ContainerImage.fromRegistry("ghcr.io/example/many:1");
const certificate = acm.Certificate.fromCertificateArn(stack, "Cert", "arn:aws:acm:eu-central-1:123456789012:certificate/a");
const domainZone = route53.PublicHostedZone.fromHostedZoneAttributes(stack, "Zone", {
  hostedZoneId: "Z1",
  zoneName: "example.com",
});

const many = new patterns.ApplicationMultipleTargetGroupsFargateService(stack, "Many", {
  cluster,
  cpu: 512,
  memoryLimitMiB: 1024,
  desiredCount: 2,
  serviceName: "many",
  assignPublicIp: true,
  healthCheckGracePeriod: cdk.Duration.seconds(90),
  taskImageOptions: {
    image,
    containerName: "app",
    containerPorts: [3000],
    family: "many",
    environment: { MODE: "many" },
  },
  loadBalancers: [
    {
      name: "outside",
      idleTimeout: cdk.Duration.seconds(120),
      domainName: "api.example.com",
      domainZone,
      listeners: [
        { name: "secure", protocol: ApplicationProtocol.HTTPS, certificate, sslPolicy: SslPolicy.TLS12_EXT },
        { name: "plain" },
      ],
    },
    { name: "inside", publicLoadBalancer: false, listeners: [{ name: "admin", port: 8080 }] },
  ],
  targetGroups: [
    { containerPort: 3000, listener: "secure" },
    { containerPort: 3000, listener: "plain" },
    { containerPort: 3001, listener: "plain", pathPattern: "/old*", priority: 5 },
    { containerPort: 9000, listener: "admin", protocol: ecs.Protocol.TCP },
    { containerPort: 3002, pathPattern: "/new*", priority: 6, hostHeader: "api.example.com" },
  ],
});
many.targetGroup.configureHealthCheck({ path: "/health" });

// Its load balancer is called LB.
new patterns.ApplicationMultipleTargetGroupsFargateService(stack, "One", { cluster, taskImageOptions: { image } });

new patterns.ApplicationMultipleTargetGroupsEc2Service(stack, "OnInstances", {
  cluster,
  memoryLimitMiB: 256,
  placementStrategies: [ecs.PlacementStrategy.spreadAcrossInstances()],
  taskImageOptions: { image, family: "not-handed-on", enableLogging: false },
  targetGroups: [{ containerPort: 8080 }, { containerPort: 8081, pathPattern: "/b*", priority: 1 }],
});

new patterns.NetworkMultipleTargetGroupsFargateService(stack, "Tcp", {
  cluster,
  circuitBreaker: { rollback: true },
  taskImageOptions: { image, containerPorts: [5000, 5001] },
  loadBalancers: [
    { name: "first", listeners: [{ name: "a", port: 5000 }] },
    { name: "second", publicLoadBalancer: false, listeners: [{ name: "b" }] },
  ],
  targetGroups: [{ containerPort: 5000, listener: "a" }, { containerPort: 5001, listener: "b" }],
});

const own = new ecs.Ec2TaskDefinition(stack, "Own");
own.addContainer("app", { image, memoryLimitMiB: 512, portMappings: [{ containerPort: 8080 }] });
own.addContainer("side", { image, memoryLimitMiB: 64, portMappings: [{ containerPort: 8090 }] });
new patterns.NetworkMultipleTargetGroupsEc2Service(stack, "Given", {
  cluster,
  taskDefinition: own,
  targetGroups: [{ containerPort: 8080 }, { containerPort: 9090 }],
  loadBalancers: [{ name: "given", listeners: [{ name: "l" }] }],
});
