import { Stack } from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as iam from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";

export class Low extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const trust = (service: string) => ({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Principal: { Service: service }, Action: "sts:AssumeRole" }],
    });
    const wrong = new iam.CfnRole(this, "Wrong", { assumeRolePolicyDocument: trust("ecs.amazonaws.com") });
                                                                                   ~~~~~~~~~~~~~~~~~~~ iam/task-role-trust: CfnRole "Wrong" may be assumed by "ecs.amazonaws.com", not by "ecs-tasks.amazonaws.com"; ECS answers: ECS was unable to assume the role that was provided for this task [fix]
    const right = new iam.CfnRole(this, "Right", { assumeRolePolicyDocument: trust("ecs-tasks.amazonaws.com") });
    for (const [name, role] of [["One", wrong], ["Two", right]] as const) {
      new ecs.CfnTaskDefinition(this, name, {
        requiresCompatibilities: ["FARGATE"],
        networkMode: "awsvpc",
        cpu: "512",
        memory: "1024",
        executionRoleArn: role.attrArn,
        ^^^^^^^^^^^^^^^^ iam/task-role-trust: executionRoleArn of CfnTaskDefinition "One"
        containerDefinitions: [{ name: "web", image: "public.ecr.aws/docker/library/busybox:1.36" }],
      });
    }
  }
}
