import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as elbv2 from "aws-cdk-lib/aws-elasticloadbalancingv2";

export class Subnets extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const one = new ec2.CfnSubnet(this, "One", { vpcId: "vpc-1", cidrBlock: "10.0.1.0/24", availabilityZone: "eu-west-1a" });
                    ^^^^^^^^^^^^^ elb/subnets: in eu-west-1a
    const two = new ec2.CfnSubnet(this, "Two", { vpcId: "vpc-1", cidrBlock: "10.0.2.0/24", availabilityZone: "eu-west-1a" });
                    ^^^^^^^^^^^^^ elb/subnets: in eu-west-1a
    const far = new ec2.CfnSubnet(this, "Far", { vpcId: "vpc-1", cidrBlock: "10.0.3.0/24", availabilityZone: "eu-west-1b" });
    new elbv2.CfnLoadBalancer(this, "Lb", { subnets: [one.ref, two.ref] });
                                                     ~~~~~~~~~~~~~~~~~~ elb/subnets: all subnets lie in eu-west-1a; AWS answers: At least two subnets in two different Availability Zones must be specified
    new elbv2.CfnLoadBalancer(this, "Single", { type: "application", subnets: [one.ref] });
                                                                              ~~~~~~~~~ elb/subnets: there is one subnet in eu-west-1a; AWS answers: At least two subnets in two different Availability Zones must be specified
    new elbv2.CfnLoadBalancer(this, "Right", { subnets: [one.ref, far.ref] });
    new elbv2.CfnLoadBalancer(this, "Network", { type: "network", subnets: [one.ref] });
  }
}
