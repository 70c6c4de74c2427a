import { Aspects, Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import type { Construct, IConstruct } from "constructs";
export class Api extends Stack {
  constructor(scope: Construct, id: string, arn: string) {
    super(scope, id);
    new ecs.CfnTaskDefinition(this, "Task", {
      cpu: "256", memory: "512", networkMode: "awsvpc", requiresCompatibilities: ["FARGATE"],
      containerDefinitions: [{ name: "web", image: "public.ecr.aws/nginx/nginx:1", essential: true, secrets: [{ name: "KEY", valueFrom: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:key-AbCdEf" }] }],
    });
    Aspects.of(this).add({
      visit(node: IConstruct) {
        if (node instanceof ecs.CfnTaskDefinition) node.executionRoleArn = arn;
      },
    });
  }
}
