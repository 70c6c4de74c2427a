import { Stack } from "aws-cdk-lib";
import * as elb from "aws-cdk-lib/aws-elasticloadbalancingv2";
import type { Construct } from "constructs";

export class Low extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new elb.CfnTargetGroup(this, "Wrong", {
      port: 80,
      protocol: "HTTP",
      targetType: "ip",
      vpcId: "vpc-1",
      healthCheckIntervalSeconds: 5,
      healthCheckTimeoutSeconds: 10,
      healthyThresholdCount: 11,
                             ~~ elb/health-check-bounds: healthyThresholdCount is 11; AWS takes 2 to 10
    });
    new elb.CfnTargetGroup(this, "Right", { port: 80, protocol: "HTTP", targetType: "ip", vpcId: "vpc-1", healthCheckIntervalSeconds: 30, healthCheckTimeoutSeconds: 10 });
  }
}
