import { Stack, aws_elasticloadbalancingv2 as elb } from "aws-cdk-lib";

const stage = "integration";
               ^^^^^^^^^^^ naming/length: "integration" comes from here

export class Service extends Stack {
  readonly blue = new elb.ApplicationTargetGroup(this, "Blue", {
    targetGroupName: `library-chat-${stage}-backend-blue`,
                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/length: targetGroupName evaluates to "library-chat-integration-backend-blue", 37 characters; a target group's name has at most 32
  });
}
