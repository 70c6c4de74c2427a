import { App, Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as elbv2 from "aws-cdk-lib/aws-elasticloadbalancingv2";

const stack = new Stack(new App(), "Zones");
const one = new ec2.Vpc(stack, "One", { maxAzs: 1, natGateways: 0 });
                                                ~ elb/subnets: there is one subnet; AWS answers: At least two subnets in two different Availability Zones must be specified
new elbv2.ApplicationLoadBalancer(stack, "Lb", { vpc: one, internetFacing: true });
// A network load balancer is content with one.
new elbv2.NetworkLoadBalancer(stack, "Network", { vpc: one });
// Its own choice of subnets is not looked into.
new elbv2.ApplicationLoadBalancer(stack, "Chosen", { vpc: one, vpcSubnets: { subnets: [] } });
new elbv2.ApplicationLoadBalancer(stack, "Two", { vpc: new ec2.Vpc(stack, "TwoZones", { maxAzs: 2 }) });
new elbv2.ApplicationLoadBalancer(stack, "Usual", { vpc: new ec2.Vpc(stack, "UsualZones") });
// These decide on the zones themselves, or may.
const named = new ec2.Vpc(stack, "Named", { availabilityZones: ["eu-west-1a", "eu-west-1b"] });
new elbv2.ApplicationLoadBalancer(stack, "OfNamed", { vpc: named });
const unknown = new ec2.Vpc(stack, "Unknown", { maxAzs: Number(process.env.ZONES) });
new elbv2.ApplicationLoadBalancer(stack, "OfUnknown", { vpc: unknown });
const grouped = new ec2.Vpc(stack, "Grouped", {
  maxAzs: 1,
  subnetConfiguration: [
    { name: "a", subnetType: ec2.SubnetType.PUBLIC },
    { name: "b", subnetType: ec2.SubnetType.PUBLIC },
  ],
});
new elbv2.ApplicationLoadBalancer(stack, "OfGrouped", { vpc: grouped });
