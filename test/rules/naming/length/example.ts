import { Stack, aws_ec2 as ec2, aws_elasticloadbalancingv2 as elb } from "aws-cdk-lib";

const stage = "integration";
               ^^^^^^^^^^^ naming/length: "integration" comes from here

export class Service extends Stack {
  readonly vpc = new ec2.Vpc(this, "Vpc");
  readonly blue = new elb.ApplicationTargetGroup(this, "Blue", {
    vpc: this.vpc,
    port: 8080,
    targetGroupName: `library-chat-${stage}-backend-blue`,
                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/length: targetGroupName evaluates to "library-chat-integration-backend-blue", 37 characters; a target group's name has at most 32 [suggest]
  });
}
