import { App, Duration, Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as elbv2 from "aws-cdk-lib/aws-elasticloadbalancingv2";

const stack = new Stack(new App(), "Shop");
const vpc = new ec2.Vpc(stack, "Vpc");
new elbv2.ApplicationTargetGroup(stack, "Group", {
  vpc,
  port: 80,
  targetType: elbv2.TargetType.IP,
  healthCheck: { interval: Duration.seconds(200), timeout: Duration.seconds(1), healthyHttpCodes: "200-600" },
                                                                            ~ elb/health-check-bounds: timeout is 1; AWS takes 2 to 120
                                                                                                  ~~~~~~~~~ elb/health-check-bounds: healthyHttpCodes is "200-600"; behind an application load balancer AWS takes codes from 200 to 499
});
