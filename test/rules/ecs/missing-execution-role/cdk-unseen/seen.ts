import { Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
export class Api extends Stack {
  make() {
    new ecs.CfnTaskDefinition(this, "Task", {
        ~~~~~~~~~~~~~~~~~~~~~ ecs/fargate-cpu-memory: a task for Fargate has no cpu of its own; ECS answers: Fargate requires that 'cpu' be defined at the task level
        ~~~~~~~~~~~~~~~~~~~~~ ecs/fargate-cpu-memory: a task for Fargate has no memory of its own; ECS answers: Fargate requires that 'memory' be defined at the task level
        ~~~~~~~~~~~~~~~~~~~~~ ecs/missing-execution-role: CfnTaskDefinition "Task" has no execution role, with which ECS reads secrets; it answers: When you are specifying container secrets, you must also specify a value for 'executionRoleArn'
      networkMode: "awsvpc", requiresCompatibilities: ["FARGATE"],
      containerDefinitions: [{ name: "web", image: "public.ecr.aws/nginx/nginx:1", essential: true, secrets: [{ name: "KEY", valueFrom: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:key-AbCdEf" }] }],
                                                                                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ecs/missing-execution-role: what it is needed for
    });
  }
}
