import { App, CfnOutput, Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as patterns from "aws-cdk-lib/aws-ecs-patterns";
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
// One zone by its name, by the choice of subnets, and by way of a cluster.
const single = new ec2.Vpc(stack, "Single", { availabilityZones: ["eu-west-1a"], natGateways: 0 });
                                                                 ~~~~~~~~~~~~~~ elb/subnets: there is one subnet; AWS answers: At least two subnets in two different Availability Zones must be specified
new elbv2.ApplicationLoadBalancer(stack, "OfSingle", { vpc: single, internetFacing: true });
const wide = new ec2.Vpc(stack, "Wide", { availabilityZones: ["eu-west-1a", "eu-west-1b"] });
new elbv2.ApplicationLoadBalancer(stack, "OfWide", { vpc: wide, vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC, availabilityZones: ["eu-west-1a"] } });
                                                                ~~~~~~~~~~ elb/subnets: there is one subnet; AWS answers: At least two subnets in two different Availability Zones must be specified
new patterns.ApplicationLoadBalancedFargateService(stack, "Pattern", {
  cluster: new ecs.Cluster(stack, "Cluster", { vpc: one }),
  assignPublicIp: true,
  circuitBreaker: { rollback: true },
  taskImageOptions: { image: ecs.ContainerImage.fromAsset("web") },
});
new elbv2.ApplicationLoadBalancer(stack, "OfBoth", { vpc: wide, vpcSubnets: { availabilityZones: ["eu-west-1a", "eu-west-1b"] } });
// Whoever only reads what subnets are called does nothing to them.
const read = new ec2.Vpc(stack, "Read", { maxAzs: 1, natGateways: 0 });
                                                  ~ elb/subnets: there is one subnet; AWS answers: At least two subnets in two different Availability Zones must be specified
const ids = read.selectSubnets({ subnetType: ec2.SubnetType.PUBLIC }).subnets.map((subnet) => subnet.subnetId);
new CfnOutput(stack, "Ids", { value: [...ids, ...read.isolatedSubnets.map(({ subnetId }) => subnetId)].join() });
new elbv2.ApplicationLoadBalancer(stack, "OfRead", { vpc: read, internetFacing: true });
