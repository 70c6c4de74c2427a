// Nothing is set in the environment, nor on the command line: the defaults are taken.
import { App, Duration, Stack, type StackProps } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as s3 from "aws-cdk-lib/aws-s3";
import * as sqs from "aws-cdk-lib/aws-sqs";

const { STAGE = "dev", OWNER: owner = "us" } = process.env;
const size = process.env.SIZE || "512";

interface DataProps extends StackProps {
  readonly stage?: string;
}

class Data extends Stack {
  constructor(scope: App, id: string, { stage = "none", ...props }: DataProps) {
    super(scope, id, props);
    const prefix: string = this.node.tryGetContext("prefix") ?? "tik";
    new s3.Bucket(this, "Logs", { bucketName: `${prefix}-${stage}-logs-${owner}` });
    if (process.env.STAGE === "prod") new sqs.Queue(this, "Prod", { queueName: "prod" });
    else new sqs.Queue(this, "Other", { queueName: `${stage}-other` });
    new ecs.FargateTaskDefinition(this, "Task", { cpu: Number(process.env.CPU ?? "256"), memoryLimitMiB: parseInt(size) });
    new sqs.Queue(this, "Slow", {
      queueName: process.env.QUEUE ?? process.env.QUEUE_NAME ?? "slow",
      visibilityTimeout: Duration.seconds(Number(process.env["TIMEOUT"] || 30)),
    });
  }
}

const app = new App();
new Data(app, "First", { stage: STAGE });
new Data(app, "Second", { stage: process.env.SECOND });
