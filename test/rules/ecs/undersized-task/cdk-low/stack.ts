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
      cpu: "256",
      memory: "512",
              ~~~~~ ecs/undersized-task: 512 MiB are little for a web application on Python; under load it may end with: OutOfMemoryError: Container killed due to memory usage [suggest]
      executionRoleArn: "arn:aws:iam::111122223333:role/elsewhere",
      containerDefinitions: [
        { name: "web", image: "public.ecr.aws/docker/library/python:3.13", command: ["uvicorn", "app:app", "--host", "0.0.0.0"], portMappings: [{ containerPort: 8000 }] },
      ],
    });
    new ecs.CfnTaskDefinition(this, "Right", {
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      cpu: "512",
      memory: "1024",
      executionRoleArn: "arn:aws:iam::111122223333:role/elsewhere",
      containerDefinitions: [
        { name: "web", image: "public.ecr.aws/docker/library/python:3.13", command: ["uvicorn", "app:app", "--host", "0.0.0.0"], portMappings: [{ containerPort: 8000 }] },
      ],
    });
  }
}
