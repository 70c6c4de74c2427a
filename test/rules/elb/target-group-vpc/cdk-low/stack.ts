import { Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as elb from "aws-cdk-lib/aws-elasticloadbalancingv2";
import type { Construct } from "constructs";

export class Low extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const [one, two] = ["One", "Two"].map((name) => new ec2.CfnVPC(this, name, { cidrBlock: "10.0.0.0/16" })) as [ec2.CfnVPC, ec2.CfnVPC];
    const subnet = (name: string) => new ec2.CfnSubnet(this, name, { vpcId: one.ref, cidrBlock: "10.0.0.0/24" }).ref;
                                                                                                ~~~~~~~~~~~~~ network/subnet-cidr: 10.0.0.0/24 overlaps 10.0.0.0/24 of CfnSubnet "A"; EC2 answers: InvalidSubnet.Conflict: The CIDR '10.0.0.0/24' conflicts with another subnet
                                         ^^^^^^^^^^^^^ network/subnet-cidr: has 10.0.0.0/24
    const balancer = new elb.CfnLoadBalancer(this, "Balancer", { type: "application", subnets: [subnet("A"), subnet("B")] });
                         ^^^^^^^^^^^^^^^^^^^ elb/target-group-vpc: the load balancer
    const group = new elb.CfnTargetGroup(this, "Group", { port: 80, protocol: "HTTP", targetType: "ip", vpcId: two.ref });
                                                                                                               ~~~~~~~ elb/target-group-vpc: CfnTargetGroup "Group" is in CfnVPC "Two", and CfnLoadBalancer "Balancer", which sends requests to it, in CfnVPC "One"; AWS answers to CfnListener "Listener": InvalidConfigurationRequest: Target group is in a different VPC than load balancer
    new elb.CfnListener(this, "Listener", {
        ^^^^^^^^^^^^^^^ elb/target-group-vpc: what forwards to it
      loadBalancerArn: balancer.ref,
      port: 80,
      protocol: "HTTP",
      defaultActions: [{ type: "forward", targetGroupArn: group.ref }],
    });
  }
}
