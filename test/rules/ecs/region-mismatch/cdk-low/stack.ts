import { Stack } from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";
import type { Construct } from "constructs";

export class Low extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new ecs.CfnTaskDefinition(this, "Wrong", {
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      cpu: "512",
      memory: "1024",
      executionRoleArn: "arn:aws:iam::111122223333:role/elsewhere",
      containerDefinitions: [
        { name: "web", image: "public.ecr.aws/docker/library/busybox:1.36", logConfiguration: { logDriver: "awslogs", options: { "awslogs-group": "/web", "awslogs-region": "us-east-1", "awslogs-stream-prefix": "web" } }, secrets: [{ name: "KEY", valueFrom: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:web/key-aB1cD2" }] },
                                                                                                                                                                            ~~~~~~~~~~~ ecs/region-mismatch: the logs go to us-east-1 and all else of this task is in eu-west-1; where that is not meant, the task stops with: The specified log group does not exist
      ],
    });
    new ecs.CfnTaskDefinition(this, "Right", {
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      cpu: "512",
      memory: "1024",
      executionRoleArn: "arn:aws:iam::111122223333:role/elsewhere",
      containerDefinitions: [
        { name: "web", image: "public.ecr.aws/docker/library/busybox:1.36", logConfiguration: { logDriver: "awslogs", options: { "awslogs-group": "/web", "awslogs-region": "eu-west-1", "awslogs-stream-prefix": "web" } }, secrets: [{ name: "KEY", valueFrom: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:web/key-aB1cD2" }] },
      ],
    });
  }
}
