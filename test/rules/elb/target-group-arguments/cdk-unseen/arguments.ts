import { Stack } from "aws-cdk-lib";
import * as elbv2 from "aws-cdk-lib/aws-elasticloadbalancingv2";
import type * as ec2 from "aws-cdk-lib/aws-ec2";
declare const rest: Partial<elbv2.CfnTargetGroupProps>;
export class Api extends Stack {
  make(vpc: ec2.Vpc, lb: elbv2.CfnLoadBalancer, tg: elbv2.CfnTargetGroup, arns: string[]) {
    const a = new elbv2.CfnTargetGroup(this, "A", { name: "a", targetType: "ip" });
    a.vpcId = vpc.vpcId;
    a.port = 80;
    a.protocol = "HTTP";
    new elbv2.CfnTargetGroup(this, "B", { name: "b", targetType: "ip", ...rest });
    const l = new elbv2.CfnListener(this, "L", { loadBalancerArn: lb.ref, port: 443, protocol: "HTTPS", defaultActions: [{ type: "forward", targetGroupArn: tg.ref }] });
    l.certificates = arns.map((certificateArn) => ({ certificateArn }));
    const hl = elbv2.ApplicationLoadBalancer.fromLookup(this, "Found", {}).addListener("Https", { port: 443, open: true, defaultAction: elbv2.ListenerAction.fixedResponse(404) });
    hl.addCertificates("More", []);
  }
}
