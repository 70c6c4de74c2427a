import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import { createHash } from "node:crypto";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as elb from "aws-cdk-lib/aws-elasticloadbalancingv2";
import * as s3 from "aws-cdk-lib/aws-s3";

interface Props extends cdk.StackProps {
  readonly stage: string;
}

const most = 32;

export class Backend extends cdk.Stack {
  constructor(scope: cdk.App, id: string, props: Props) {
    super(scope, id, props);
    const vpc = new ec2.Vpc(this, "Vpc");
    const name = `library-chat-${props.stage}-internal-alb`;
    const hash = createHash("sha256").update(name).digest("hex");
    new elb.ApplicationLoadBalancer(this, "A", { vpc, loadBalancerName: name.slice(0, most) });
                                                                        ~~~~~~~~~~~~~~~~~~~ naming/truncation: loadBalancerName is cut off after 32 characters; names that differ only behind the cut become one, and AWS rejects the second [suggest]
    new elb.ApplicationLoadBalancer(this, "B", { vpc, loadBalancerName: `${name.substr(0, 28)}-alb`.toLowerCase() });
                                                                           ~~~~~~~~~~~~~~~~~~ naming/truncation: loadBalancerName begins with "…", cut off after 28 characters; names that differ only behind the cut become one, and AWS rejects the second [suggest]
    new elb.ApplicationLoadBalancer(this, "C", { vpc, loadBalancerName: `${name.slice(0, 25)}-${hash.slice(0, 6)}` });
    new elb.ApplicationLoadBalancer(this, "D", { vpc, loadBalancerName: "library-chat".slice(0, 32) });
    new elb.ApplicationLoadBalancer(this, "E", { vpc, loadBalancerName: `library-${hash}-${props.stage}`.slice(0, 32) });
    new elb.ApplicationLoadBalancer(this, "F", { vpc, loadBalancerName: name.slice(8, 32) });
    new elb.ApplicationLoadBalancer(this, "G", { vpc, loadBalancerName: name.slice(0, props.stage.length) });
    new s3.Bucket(this, "H", { bucketName: `library-${cdk.Names.uniqueId(this)}`.slice(0, 63).toLowerCase() });
    new elb.ApplicationLoadBalancer(this, "J", {
      vpc,
      loadBalancerName: `library-chat-${props.stage}`
                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/truncation: loadBalancerName is cut off after 32 characters; names that differ only behind the cut become one, and AWS rejects the second [suggest]
        .substring(0, 32),
    });
    new ecr.Repository(this, "K", { repositoryName: `${props.stage}-repository`.slice(0, 256) });
    // A hash behind what is cut off already.
    const short = `${name.slice(0, 25)}-${createHash("sha256").update(name).digest("hex")}`;
    new elb.ApplicationLoadBalancer(this, "L", { vpc, loadBalancerName: short.slice(0, 32) });
    new elb.ApplicationLoadBalancer(this, "I", { vpc, loadBalancerName: `library-chat-${props.stage.slice(0, 16)}` });
  }
}
