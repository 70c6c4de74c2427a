import * as cdk from "aws-cdk-lib";
import { createHash } from "node:crypto";
import * as elb from "aws-cdk-lib/aws-elasticloadbalancingv2";
import * as s3 from "aws-cdk-lib/aws-s3";

interface Props extends cdk.StackProps {
  readonly stage: string;
}

const most = 32;

export class Backend extends cdk.Stack {
  constructor(scope: cdk.App, id: string, props: Props) {
    super(scope, id, props);
    const name = `library-chat-${props.stage}-internal-alb`;
    const hash = createHash("sha256").update(name).digest("hex");
    new elb.ApplicationLoadBalancer(this, "A", { loadBalancerName: name.slice(0, most) });
                                                                   ~~~~~~~~~~~~~~~~~~~ naming/truncation: loadBalancerName evaluates to "…", cut off after 32 characters; names that differ only behind the cut become one, and AWS rejects the second [suggest]
    new elb.ApplicationLoadBalancer(this, "B", { loadBalancerName: `${name.substr(0, 28)}-alb`.toLowerCase() });
                                                                      ~~~~~~~~~~~~~~~~~~ naming/truncation: loadBalancerName evaluates to "…-alb", cut off after 28 characters; names that differ only behind the cut become one, and AWS rejects the second [suggest]
    new elb.ApplicationLoadBalancer(this, "C", { loadBalancerName: `${name.slice(0, 25)}-${hash.slice(0, 6)}` });
    new elb.ApplicationLoadBalancer(this, "D", { loadBalancerName: "library-chat".slice(0, 32) });
    new elb.ApplicationLoadBalancer(this, "E", { loadBalancerName: `library-${hash}-${props.stage}`.slice(0, 32) });
    new elb.ApplicationLoadBalancer(this, "F", { loadBalancerName: name.slice(8, 32) });
    new elb.ApplicationLoadBalancer(this, "G", { loadBalancerName: name.slice(0, props.stage.length) });
    new s3.Bucket(this, "H", { bucketName: `library-${cdk.Names.uniqueId(this)}`.slice(0, 63).toLowerCase() });
    new elb.ApplicationLoadBalancer(this, "J", {
      loadBalancerName: `library-chat-${props.stage}`
                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/truncation: loadBalancerName evaluates to "…", cut off after 32 characters; names that differ only behind the cut become one, and AWS rejects the second [suggest]
        .substring(0, 32),
    });
    new elb.ApplicationLoadBalancer(this, "I", { loadBalancerName: `library-chat-${props.stage.slice(0, 16)}` });
  }
}
