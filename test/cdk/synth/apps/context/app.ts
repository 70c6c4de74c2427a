import * as cdk from "aws-cdk-lib";
import * as s3 from "aws-cdk-lib/aws-s3";
import * as sqs from "aws-cdk-lib/aws-sqs";

class ContextStack extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const project: string = this.node.tryGetContext("project");
    const other = this.node.tryGetContext("other") ?? "fallback";
    new s3.Bucket(this, "Project", { bucketName: `${project}-files` });
    new s3.Bucket(this, "Other", { bucketName: `${other}-files` });
    new sqs.Queue(this, "Queue", { queueName: project + "-queue", maxMessageSizeBytes: 1024 });
    const stages = this.node.getContext("stages");
    new s3.Bucket(this, "Dev", { bucketName: stages.dev.bucket });
    new s3.Bucket(this, "Prod", { bucketName: stages["prod"].bucket });
  }
}

const app = new cdk.App();
const size = app.node.tryGetContext("size");
new ContextStack(app, "Context");
const extra = new cdk.Stack(app, `Extra-${app.node.tryGetContext("project")}`);
new s3.Bucket(extra, "Sized", { bucketName: `sized-${size}-bucket` });
