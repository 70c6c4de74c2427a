import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as elbv2 from "aws-cdk-lib/aws-elasticloadbalancingv2";

const app = new cdk.App();
const stack = new cdk.Stack(app, "Tcp");
const vpc = new ec2.Vpc(stack, "Vpc", { maxAzs: 3, natGateways: 0 });

const nlb = new elbv2.NetworkLoadBalancer(stack, "Nlb", {
  vpc,
  loadBalancerName: "tcp-nlb",
  internetFacing: true,
  crossZoneEnabled: true,
});

const group = new elbv2.NetworkTargetGroup(stack, "Mqtt", {
  vpc,
  port: 1883,
  protocol: elbv2.Protocol.TCP,
  targetType: elbv2.TargetType.IP,
  targetGroupName: "mqtt",
  healthCheck: {
    protocol: elbv2.Protocol.HTTP,
    path: "/status",
    port: "8080",
    interval: cdk.Duration.seconds(10),
    healthyThresholdCount: 2,
  },
});
nlb.addListener("Mqtt", { port: 1883, defaultTargetGroups: [group] });
nlb.addListener("Udp", {
  port: 53,
  protocol: elbv2.Protocol.UDP,
  defaultTargetGroups: [
    new elbv2.NetworkTargetGroup(stack, "Dns", { vpc, port: 53, protocol: elbv2.Protocol.UDP, targetType: elbv2.TargetType.IP }),
  ],
});

new elbv2.CfnTargetGroup(stack, "Raw", {
  name: "raw-targets",
  port: 443,
  protocol: "TLS",
  targetType: "ip",
  vpcId: vpc.vpcId,
  healthCheckProtocol: "TCP",
  healthCheckIntervalSeconds: 30,
  healthyThresholdCount: 3,
  targetGroupAttributes: [{ key: "deregistration_delay.timeout_seconds", value: "15" }],
});
