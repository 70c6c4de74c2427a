import * as cdk from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as s3 from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";

interface Environment {
  readonly name: "beta" | "gamma";
  readonly cpu: 256 | 1024;
}

class Inner extends cdk.NestedStack {
  constructor(scope: Construct, id: string, name: string) {
    super(scope, id);
    new s3.Bucket(this, "Nested", { bucketName: `nested-${name}-bucket` });
  }
}

class Service extends cdk.Stack {
  constructor(scope: Construct, id: string, { name, cpu }: Environment) {
    super(scope, id, { description: `Of ${name}` });
    new s3.Bucket(this, "Files", { bucketName: `stage-${name}-files` });
    new ecs.FargateTaskDefinition(this, "Task", { cpu, memoryLimitMiB: cpu * 2, family: `task-${name}` });
    new Inner(this, "Inner", name);
  }
}

class Deployment extends cdk.Stage {
  constructor(scope: Construct, id: string, environment: Environment) {
    super(scope, id);
    new Service(this, "Service", environment);
  }
}

const app = new cdk.App();
const environments: Environment[] = [
  { name: "beta", cpu: 256 },
  { name: "gamma", cpu: 1024 },
];
for (const environment of environments) new Deployment(app, environment.name, environment);
