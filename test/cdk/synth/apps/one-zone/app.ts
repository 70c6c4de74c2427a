import { App, Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as elbv2 from "aws-cdk-lib/aws-elasticloadbalancingv2";

const stack = new Stack(new App(), "OneZone");
const vpc = new ec2.Vpc(stack, "Vpc", { maxAzs: 1 });
new elbv2.NetworkLoadBalancer(stack, "Public", { vpc, internetFacing: true });
new elbv2.NetworkLoadBalancer(stack, "Internal", { vpc });
new elbv2.ApplicationLoadBalancer(stack, "Web", { vpc, internetFacing: true });
const closed = new ec2.Vpc(stack, "Closed", { maxAzs: 1, natGateways: 0 });
new elbv2.NetworkLoadBalancer(stack, "Isolated", { vpc: closed });
