import cdk = require("aws-cdk-lib");
import core, { Stack as Base } from "aws-cdk-lib";
import { aws_sqs, aws_s3 as storage } from "aws-cdk-lib";
import * as dynamodb from "aws-cdk-lib/aws-dynamodb";
import { Topic } from "aws-cdk-lib/aws-sns";
import { LogGroup as Group } from "aws-cdk-lib/aws-logs";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import { ecr, lambda } from "./barrel";
import reExported from "./reexported";

const ecs = require("aws-cdk-lib/aws-ecs");
const { Secret } = require("aws-cdk-lib/aws-secretsmanager");

const app = new cdk.App();
const stack = new Base(app, "Imports");
const bucket: Bucket = new storage.Bucket(stack, "Renamed", { bucketName: "renamed-bucket" });
new aws_sqs.Queue(stack, "Queue", { queueName: "module-queue" });
new Topic(stack, "Topic", { topicName: "named-topic" });
new Group(stack, "Group", { logGroupName: "renamed-group" });
new ecs.Cluster(stack, "Cluster", { clusterName: "required-cluster" });
new Secret(stack, "Secret", { secretName: "required-secret" });
new dynamodb.Table(stack, "Table", {
  tableName: "namespace-table",
  partitionKey: { name: "id", type: dynamodb.AttributeType.STRING },
});
new ecr.Repository(stack, "Repository", { repositoryName: "barrel-repository" });
new lambda.Function(stack, "Function", {
  functionName: "barrel-function",
  runtime: lambda.Runtime.NODEJS_22_X,
  handler: "index.handler",
  code: lambda.Code.fromInline("exports.handler = async () => {}"),
});
new reExported.Role(stack, "Role", {
  roleName: "default-role",
  assumedBy: new reExported.ServicePrincipal("ecs-tasks.amazonaws.com"),
});
new cdk.aws_ssm.StringParameter(stack, "Parameter", { parameterName: "/imports/name", stringValue: bucket.bucketName });
void core;
