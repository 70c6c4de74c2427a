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
        { name: "web", image: "public.ecr.aws/docker/library/busybox:1.36", command: ["uvicorn", "app:app", "--host", "127.0.0.1"], portMappings: [{ containerPort: 8000 }] },
                                                                                                                      ~~~~~~~~~~~ ecs/loopback-bind: uvicorn listens on 127.0.0.1 alone, while port 8000 is mapped; nothing outside of the task reaches it, and the load balancer's checks fail [suggest]
      ],
    });
    new ecs.CfnTaskDefinition(this, "Right", {
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      cpu: "512",
      memory: "1024",
      executionRoleArn: "arn:aws:iam::111122223333:role/elsewhere",
      containerDefinitions: [
        { name: "web", image: "public.ecr.aws/docker/library/busybox:1.36", command: ["uvicorn", "app:app", "--host", "0.0.0.0"], portMappings: [{ containerPort: 8000 }] },
      ],
    });
  }
}
