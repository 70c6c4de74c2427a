// The low-level role gets its policy by a high-level one.
import { Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as iam from "aws-cdk-lib/aws-iam";
export class Api extends Stack {
  make(names: string[]) {
    const low = new iam.CfnRole(this, "Low", {
      assumeRolePolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "ecs-tasks.amazonaws.com" } }] },
    });
    const role = iam.Role.fromRoleName(this, "Role", low.ref);
    new iam.ManagedPolicy(this, "Policy", { roles: [role], statements: [new iam.PolicyStatement({ actions: ["*"], resources: ["*"] })] });
    new ecs.CfnTaskDefinition(this, "Task", {
      cpu: "256", memory: "512", networkMode: "awsvpc", requiresCompatibilities: ["FARGATE"], executionRoleArn: low.attrArn,
      containerDefinitions: [{ name: "web", image: "public.ecr.aws/nginx/nginx:1", essential: true, secrets: [{ name: "KEY", valueFrom: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:key-AbCdEf" }] }],
    });
  }
}
