import { App, Stack, type StackProps } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as s3 from "aws-cdk-lib/aws-s3";
import * as sqs from "aws-cdk-lib/aws-sqs";

interface SizedProps extends StackProps {
  readonly stage: "dev" | "test" | "prod";
}

class Sized extends Stack {
  constructor(scope: App, id: string, props: SizedProps) {
    super(scope, id, props);
    let cpu = 256;
    let memory: number;
    switch (props.stage) {
      case "prod":
        cpu = 1024;
        memory = 2048;
        break;
      case "test": {
        cpu = 512;
        memory = cpu * 2;
        break;
      }
      default:
        memory = 512;
    }
    new ecs.FargateTaskDefinition(this, "Task", { cpu, memoryLimitMiB: memory, family: `${props.stage}-${cpu}` });

    let options: s3.BucketProps = { bucketName: `logs-${props.stage}` };
    if (props.stage === "prod") options = { ...options, versioned: true };
    new s3.Bucket(this, "Logs", { ...options, eventBridgeEnabled: true });

    let name = "before";
    new sqs.Queue(this, "Before", { queueName: `${name}-${props.stage}` });
    name = "after";
    new sqs.Queue(this, "After", { queueName: `${name}-${props.stage}` });
    const names = ["a", "b"].map((each) => `${name}-${each}-${props.stage}`);
    for (const each of names) new sqs.Queue(this, each, { queueName: each });

    let queue: sqs.Queue;
    if (this.node.tryGetContext("large")) queue = new sqs.Queue(this, "Large", { queueName: `large-${props.stage}` });
    else queue = new sqs.Queue(this, "Small", { queueName: `small-${props.stage}` });
    queue.grantSendMessages;
  }
}

const app = new App();
for (const stage of ["dev", "test", "prod"] as const) new Sized(app, stage, { stage });
