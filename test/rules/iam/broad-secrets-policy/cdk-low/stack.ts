import { Stack } from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as iam from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";

export class Low extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const assumeRolePolicyDocument = {
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Principal: { Service: "ecs-tasks.amazonaws.com" }, Action: "sts:AssumeRole" }],
    };
    const wrong = new iam.CfnRole(this, "Wrong", {
                      ^^^^^^^^^^^ iam/broad-secrets-policy: the execution role
      assumeRolePolicyDocument,
      managedPolicyArns: ["arn:aws:iam::aws:policy/SecretsManagerReadWrite"],
                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/broad-secrets-policy: SecretsManagerReadWrite lets CfnRole "Wrong", an execution role, read, change and delete every secret of the account
    });
    const right = new iam.CfnRole(this, "Right", {
      assumeRolePolicyDocument,
      managedPolicyArns: ["arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"],
    });
    for (const [name, role] of [["One", wrong], ["Two", right]] as const) {
      new ecs.CfnTaskDefinition(this, name, {
        requiresCompatibilities: ["FARGATE"],
        networkMode: "awsvpc",
        cpu: "512",
        memory: "1024",
        executionRoleArn: role.attrArn,
        containerDefinitions: [{ name: "web", image: "public.ecr.aws/docker/library/busybox:1.36" }],
      });
    }
  }
}
