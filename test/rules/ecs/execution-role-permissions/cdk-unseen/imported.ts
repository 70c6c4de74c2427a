// A grant to the same role, which is looked up by its name, makes a policy for it.
import { Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as iam from "aws-cdk-lib/aws-iam";
import type * as secretsmanager from "aws-cdk-lib/aws-secretsmanager";
export class Api extends Stack {
  make(secret: secretsmanager.ISecret) {
    const low = new iam.CfnRole(this, "Low", {
      assumeRolePolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "ecs-tasks.amazonaws.com" } }] },
      managedPolicyArns: ["arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"],
    });
    secret.grantRead(iam.Role.fromRoleArn(this, "Role", low.attrArn));
    new ecs.CfnTaskDefinition(this, "Task", {
      cpu: "256", memory: "512", networkMode: "awsvpc", requiresCompatibilities: ["FARGATE"], executionRoleArn: low.attrArn,
      containerDefinitions: [{ name: "web", image: "public.ecr.aws/nginx/nginx:1", essential: true, secrets: [{ name: "KEY", valueFrom: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:key-AbCdEf" }] }],
    });
  }
}
