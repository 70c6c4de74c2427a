import * as cdk from "aws-cdk-lib";
import { Fn } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as logs from "aws-cdk-lib/aws-logs";
import * as rds from "aws-cdk-lib/aws-rds";
import * as s3 from "aws-cdk-lib/aws-s3";
import * as sns from "aws-cdk-lib/aws-sns";

const app = new cdk.App();
const stack = new cdk.Stack(app, "Tokens");
const parameter = new cdk.CfnParameter(stack, "Name", { type: "String", default: "x" });

new s3.Bucket(stack, "Parameter", { bucketName: `files-${parameter.valueAsString}` });
new s3.Bucket(stack, "Imported", { bucketName: Fn.importValue("shared-bucket-name") });
new s3.Bucket(stack, "Joined", { bucketName: Fn.join("-", ["joined", cdk.Aws.ACCOUNT_ID, "bucket"]) });
new s3.Bucket(stack, "Substituted", { bucketName: Fn.sub("sub-${AWS::Region}-bucket") });
new s3.Bucket(stack, "OfStack", { bucketName: `of-${cdk.Stack.of(stack).region}-bucket` });
new s3.Bucket(stack, "Selected", { bucketName: `sel-${Fn.select(0, Fn.split("-", stack.stackId))}` });
new rds.CfnDBInstance(stack, "Database", {
  dbInstanceIdentifier: `Db-${parameter.valueAsString}`,
  engine: "postgres",
  engineVersion: "16.9",
  dbInstanceClass: "db.t4g.micro",
  allocatedStorage: "20",
  masterUsername: "master",
  manageMasterUserPassword: true,
  tags: [{ key: "Stack", value: stack.stackName }],
});
const topic = new sns.Topic(stack, "Topic");
const task = new ecs.FargateTaskDefinition(stack, "Task", { family: `task-${cdk.Aws.STACK_NAME}` });
task.addContainer("main", {
  image: ecs.ContainerImage.fromRegistry(`${stack.account}.dkr.ecr.${stack.region}.amazonaws.com/app:1`),
  environment: {
    TOPIC: topic.topicArn,
    QUEUE_URL: `https://sqs.${cdk.Aws.REGION}.amazonaws.com/${cdk.Aws.ACCOUNT_ID}/queue`,
    DATABASE: `postgres://app@${Fn.getAtt("Database", "Endpoint.Address")}:5432/app`,
  },
});
new logs.LogGroup(stack, "Logs", { logGroupName: `/aws/${stack.stackName}/app` });
