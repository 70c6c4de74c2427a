import { Stack } from "aws-cdk-lib";
import * as elb from "aws-cdk-lib/aws-elasticloadbalancingv2";
import type { Construct } from "constructs";

export class Low extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const balancer = new elb.CfnLoadBalancer(this, "Balancer", { type: "application", subnets: ["subnet-1", "subnet-2"] });
    const wrong = new elb.CfnTargetGroup(this, "Wrong", { port: 80, protocol: "TCP", targetType: "ip", vpcId: "vpc-1" });
                      ^^^^^^^^^^^^^^^^^^ elb/protocol-mismatch: the target group
    const right = new elb.CfnTargetGroup(this, "Right", { port: 80, protocol: "HTTP", targetType: "ip", vpcId: "vpc-1" });
    for (const [port, group] of [[80, wrong], [81, right]] as const) {
      new elb.CfnListener(this, `Listener${port}`, {
        loadBalancerArn: balancer.ref,
        port,
        protocol: "HTTP",
                  ~~~~~~ elb/protocol-mismatch: protocol "HTTP" does not go with CfnTargetGroup "Wrong", whose protocol is "TCP"; AWS forwards requests only as requests, and connections only as connections
        defaultActions: [{ type: "forward", targetGroupArn: group.ref }],
      });
    }
  }
}
