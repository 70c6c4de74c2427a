import { Stack } from "aws-cdk-lib";
import * as elb from "aws-cdk-lib/aws-elasticloadbalancingv2";
import type { Construct } from "constructs";

export class Low extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const name = `${this.stackName}-shop-of-everything-balancer`;
    new elb.CfnLoadBalancer(this, "Wrong", { name: name.substring(0, 32), subnets: ["subnet-1", "subnet-2"] });
                                                   ~~~~~~~~~~~~~~~~~~~~~ naming/truncation: name is cut off after 32 characters; names that differ only behind the cut become one, and AWS rejects the second [suggest]
    new elb.CfnLoadBalancer(this, "Right", { name: `shop-${this.stackName}`, subnets: ["subnet-1", "subnet-2"] });
  }
}
