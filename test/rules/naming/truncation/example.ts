import { Stack, aws_ec2 as ec2, aws_elasticloadbalancingv2 as elb } from "aws-cdk-lib";

const prefix = "ag-stg3v3-internal";

export class Service extends Stack {
  readonly vpc = new ec2.Vpc(this, "Vpc");
  readonly blue = new elb.ApplicationTargetGroup(this, "Blue", {
    vpc: this.vpc,
    port: 8080,
    targetGroupName: `${prefix}-fastapi-target-group-blue`.substring(0, 32),
                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/truncation: targetGroupName evaluates to "ag-stg3v3-internal-fastapi-targe", cut off after 32 characters; names that differ only behind the cut become one, and AWS rejects the second [suggest]
  });
}
