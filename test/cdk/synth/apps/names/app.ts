import * as cdk from "aws-cdk-lib";
import * as docdb from "aws-cdk-lib/aws-docdb";
import * as dynamodb from "aws-cdk-lib/aws-dynamodb";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as events from "aws-cdk-lib/aws-events";
import * as kinesis from "aws-cdk-lib/aws-kinesis";
import * as lambda from "aws-cdk-lib/aws-lambda";
import * as opensearch from "aws-cdk-lib/aws-opensearchservice";
import * as sns from "aws-cdk-lib/aws-sns";
import * as sqs from "aws-cdk-lib/aws-sqs";
import * as elasticache from "aws-cdk-lib/aws-elasticache";
import * as stepfunctions from "aws-cdk-lib/aws-stepfunctions";

const app = new cdk.App();
const stack = new cdk.Stack(app, "Names");
const vpc = new ec2.Vpc(stack, "Vpc");
const name = (what: string) => `Acme-${what}`;

new docdb.DatabaseCluster(stack, "Documents", {
  dbClusterName: "Acme-Documents",
  masterUser: { username: "docs_admin" },
  instanceType: new ec2.InstanceType("r5.large"),
  engineVersion: "5.0.0",
  vpc,
});
new dynamodb.Table(stack, "Table", {
  tableName: name("Table"),
  partitionKey: { name: "pk", type: dynamodb.AttributeType.STRING },
  billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
});
new lambda.Function(stack, "Function", {
  functionName: name("Function"),
  runtime: lambda.Runtime.PYTHON_3_13,
  handler: "index.handler",
  code: lambda.Code.fromInline("def handler(e, c): pass"),
  memorySize: 256,
  timeout: cdk.Duration.seconds(30),
  environment: { STAGE: "prod" },
});
new opensearch.Domain(stack, "Search", {
  domainName: "acme-search",
  version: opensearch.EngineVersion.OPENSEARCH_2_17,
});
new sns.Topic(stack, "Topic", { topicName: name("Topic"), displayName: "Acme" });
new sqs.Queue(stack, "Queue", { queueName: name("Queue.fifo"), fifo: true });
new kinesis.Stream(stack, "Stream", { streamName: name("Stream") });
new events.EventBus(stack, "Bus", { eventBusName: name("Bus") });
new events.Rule(stack, "Rule", { ruleName: name("Rule"), schedule: events.Schedule.rate(cdk.Duration.hours(1)) });
new elasticache.CfnReplicationGroup(stack, "Cache", {
  replicationGroupId: "acme-cache",
  replicationGroupDescription: "Acme",
  engine: "redis",
  cacheNodeType: "cache.t4g.micro",
  numCacheClusters: 2,
  automaticFailoverEnabled: true,
});
new elasticache.CfnCacheCluster(stack, "CacheCluster", {
  clusterName: "acme-memcached",
  engine: "memcached",
  cacheNodeType: "cache.t4g.micro",
  numCacheNodes: 1,
});
new stepfunctions.StateMachine(stack, "Machine", {
  stateMachineName: name("Machine"),
  definitionBody: stepfunctions.DefinitionBody.fromChainable(new stepfunctions.Pass(stack, "Pass")),
});
