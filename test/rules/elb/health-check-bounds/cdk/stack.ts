import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as elbv2 from "aws-cdk-lib/aws-elasticloadbalancingv2";

export class Services extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const vpc = new ec2.Vpc(this, "Vpc");
    const group = new elbv2.ApplicationTargetGroup(this, "Group", {
      vpc,
      port: 80,
      targetType: elbv2.TargetType.IP,
      healthCheck: {
        path: "/health",
        interval: cdk.Duration.seconds(10),
        timeout: cdk.Duration.seconds(10),
        healthyThresholdCount: 1,
                               ~ elb/health-check-bounds: healthyThresholdCount is 1; AWS takes 2 to 10
      },
    });
    const right = new elbv2.ApplicationTargetGroup(this, "Right", {
      vpc,
      port: 80,
      targetType: elbv2.TargetType.IP,
      healthCheck: { interval: cdk.Duration.minutes(1), timeout: cdk.Duration.seconds(30), unhealthyThresholdCount: 10 },
    });
    const lb = new elbv2.ApplicationLoadBalancer(this, "Lb", { vpc });
    const listener = lb.addListener("Http", { port: 80, defaultTargetGroups: [group] });
    listener.addAction("Other", {
      priority: 1,
      conditions: [elbv2.ListenerCondition.pathPatterns(["/other"])],
      action: elbv2.ListenerAction.forward([right]),
    });
  }
}
