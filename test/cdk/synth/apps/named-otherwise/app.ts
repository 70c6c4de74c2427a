import { App, Stack } from "aws-cdk-lib";
import * as apigateway from "aws-cdk-lib/aws-apigateway";
import * as cloudfront from "aws-cdk-lib/aws-cloudfront";
import * as cloudwatch from "aws-cdk-lib/aws-cloudwatch";
import * as cognito from "aws-cdk-lib/aws-cognito";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as glue from "aws-cdk-lib/aws-glue";
import * as kms from "aws-cdk-lib/aws-kms";
import * as rds from "aws-cdk-lib/aws-rds";
import * as route53 from "aws-cdk-lib/aws-route53";
import * as sfn from "aws-cdk-lib/aws-stepfunctions";
import { CodePipeline, CodePipelineSource, ShellStep } from "aws-cdk-lib/pipelines";

const app = new App();
const stack = new Stack(app, "NamedOtherwise");
const name = (what: string) => `acme-${what}`;
const vpc = new ec2.Vpc(stack, "Vpc");

// Behind a prefix that the CDK sees to.
const key = new kms.Key(stack, "Key", { alias: name("data") });
key.addAlias("alias/acme-second");
new kms.Alias(stack, "Alias", { aliasName: name("third"), targetKey: key });
new kms.Alias(stack, "Prefixed", { aliasName: `alias/${name("fourth")}`, targetKey: key });
new kms.Alias(stack, "Token", { aliasName: stack.stackName, targetKey: key });
new kms.Key(stack, "Nameless");

// In objects.
new cloudfront.S3OriginAccessControl(stack, "Files", { originAccessControlName: name("files") });
new cloudfront.FunctionUrlOriginAccessControl(stack, "Functions", { originAccessControlName: name("functions") });
const database = new glue.Database(stack, "Database", { databaseName: "acme_data" });
new glue.S3Table(stack, "Table", {
  database,
  tableName: "acme_rows",
  dataFormat: glue.DataFormat.JSON,
  columns: [{ name: "id", type: glue.Schema.STRING }],
});
const pool = new cognito.UserPool(stack, "Users", { userPoolName: name("users") });
new cognito.UserPoolDomain(stack, "Domain", { userPool: pool, cognitoDomain: { domainPrefix: name("login") } });
pool.addDomain("Second", { cognitoDomain: { domainPrefix: name("second") } });

// By methods.
const cluster = new ecs.Cluster(stack, "Cluster", { vpc, clusterName: name("cluster") });
cluster.addCapacity("Machines", { instanceType: new ec2.InstanceType("t3.micro"), autoScalingGroupName: name("machines") });

// Of the same type as others.
new cloudwatch.AnomalyDetectionAlarm(stack, "Odd", {
  alarmName: name("odd"),
  metric: new cloudwatch.Metric({ namespace: "Acme", metricName: "Orders" }),
  evaluationPeriods: 1,
});
new apigateway.StepFunctionsRestApi(stack, "Flow", {
  restApiName: name("flow"),
  stateMachine: new sfn.StateMachine(stack, "Machine", {
    stateMachineName: name("machine"),
    stateMachineType: sfn.StateMachineType.EXPRESS,
    definitionBody: sfn.DefinitionBody.fromString('{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}'),
  }),
});
new route53.PrivateHostedZone(stack, "Inside", { zoneName: "inside.example", vpc });
new route53.PublicHostedZone(stack, "Outside", { zoneName: "outside.example" });
new CodePipeline(stack, "Pipeline", {
  pipelineName: name("pipeline"),
  synth: new ShellStep("Synth", {
    input: CodePipelineSource.connection("acme/shop", "main", {
      connectionArn: "arn:aws:codestar-connections:eu-west-1:111111111111:connection/aEXAMPLE",
    }),
    commands: ["npx cdk synth"],
  }),
});

// The instances of a cluster.
new rds.DatabaseCluster(stack, "Data", {
  vpc,
  engine: rds.DatabaseClusterEngine.auroraPostgres({ version: rds.AuroraPostgresEngineVersion.VER_16_6 }),
  clusterIdentifier: name("data"),
  writer: rds.ClusterInstance.provisioned("writer", { instanceIdentifier: "Acme-Writer" }),
  readers: [
    rds.ClusterInstance.serverlessV2("one", { instanceIdentifier: name("one"), scaleWithWriter: true }),
    rds.ClusterInstance.serverlessV2("two"),
  ],
});
