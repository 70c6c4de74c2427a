import { Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
export class Api extends Stack {
  make(arn: string, sizes: Record<string, string>) {
    const task = new ecs.CfnTaskDefinition(this, "Task", {
      networkMode: "awsvpc", requiresCompatibilities: ["FARGATE"],
      containerDefinitions: [{ name: "web", image: "public.ecr.aws/nginx/nginx:1", essential: true, secrets: [{ name: "KEY", valueFrom: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:key-AbCdEf" }] }],
    });
    task.executionRoleArn = arn;
    Object.assign(task, sizes);
  }
}
