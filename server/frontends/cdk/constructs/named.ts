import type { ResourceType } from "../../../../rules/model/resource.ts";
import type { Build } from "../made.ts";
import { block, draft, type Names } from "./shape.ts";

/** A class of which no more is read than the names that it is given. */
interface Named {
  readonly type: ResourceType;
  readonly names: Names;
}

/* aws-cdk-lib 2.276.0, as it synthesises: every class of it whose resource has a name that AWS sets limits to. */

const named: Readonly<Record<string, Named>> = {
  "aws-apigateway.LambdaRestApi": { type: "AWS::ApiGateway::RestApi", names: { restApiName: "Name" } },
  "aws-apigateway.RestApi": { type: "AWS::ApiGateway::RestApi", names: { restApiName: "Name" } },
  "aws-apigateway.SpecRestApi": { type: "AWS::ApiGateway::RestApi", names: { restApiName: "Name" } },
  "aws-apigateway.Stage": { type: "AWS::ApiGateway::Stage", names: { stageName: "StageName" } },
  "aws-apigatewayv2.HttpApi": { type: "AWS::ApiGatewayV2::Api", names: { apiName: "Name" } },
  "aws-apigatewayv2.WebSocketApi": { type: "AWS::ApiGatewayV2::Api", names: { apiName: "Name" } },
  "aws-autoscaling.AutoScalingGroup": {
    type: "AWS::AutoScaling::AutoScalingGroup",
    names: {
      autoScalingGroupName: "AutoScalingGroupName",
      desiredCapacity: "DesiredCapacity",
      maxCapacity: "MaxSize",
      minCapacity: "MinSize",
    },
  },
  "aws-batch.EcsJobDefinition": {
    type: "AWS::Batch::JobDefinition",
    names: { jobDefinitionName: "JobDefinitionName" },
  },
  "aws-batch.EksJobDefinition": {
    type: "AWS::Batch::JobDefinition",
    names: { jobDefinitionName: "JobDefinitionName" },
  },
  "aws-batch.FargateComputeEnvironment": {
    type: "AWS::Batch::ComputeEnvironment",
    names: { computeEnvironmentName: "ComputeEnvironmentName" },
  },
  "aws-batch.JobQueue": { type: "AWS::Batch::JobQueue", names: { jobQueueName: "JobQueueName" } },
  "aws-batch.ManagedEc2EcsComputeEnvironment": {
    type: "AWS::Batch::ComputeEnvironment",
    names: { computeEnvironmentName: "ComputeEnvironmentName" },
  },
  "aws-batch.MultiNodeJobDefinition": {
    type: "AWS::Batch::JobDefinition",
    names: { jobDefinitionName: "JobDefinitionName" },
  },
  "aws-batch.UnmanagedComputeEnvironment": {
    type: "AWS::Batch::ComputeEnvironment",
    names: { computeEnvironmentName: "ComputeEnvironmentName" },
  },
  "aws-cloudwatch.Alarm": { type: "AWS::CloudWatch::Alarm", names: { alarmName: "AlarmName" } },
  "aws-codebuild.PipelineProject": { type: "AWS::CodeBuild::Project", names: { projectName: "Name" } },
  "aws-codebuild.Project": { type: "AWS::CodeBuild::Project", names: { projectName: "Name" } },
  "aws-codedeploy.EcsApplication": {
    type: "AWS::CodeDeploy::Application",
    names: { applicationName: "ApplicationName" },
  },
  "aws-codedeploy.LambdaApplication": {
    type: "AWS::CodeDeploy::Application",
    names: { applicationName: "ApplicationName" },
  },
  "aws-codedeploy.ServerApplication": {
    type: "AWS::CodeDeploy::Application",
    names: { applicationName: "ApplicationName" },
  },
  "aws-codepipeline.Pipeline": { type: "AWS::CodePipeline::Pipeline", names: { pipelineName: "Name" } },
  "aws-cognito-identitypool.IdentityPool": {
    type: "AWS::Cognito::IdentityPool",
    names: { identityPoolName: "IdentityPoolName" },
  },
  "aws-cognito.UserPool": { type: "AWS::Cognito::UserPool", names: { userPoolName: "UserPoolName" } },
  "aws-docdb.DatabaseCluster": { type: "AWS::DocDB::DBCluster", names: { dbClusterName: "DBClusterIdentifier" } },
  "aws-docdb.DatabaseInstance": { type: "AWS::DocDB::DBInstance", names: { dbInstanceName: "DBInstanceIdentifier" } },
  "aws-docdb.DatabaseSecret": { type: "AWS::SecretsManager::Secret", names: { secretName: "Name" } },
  "aws-dynamodb.Table": { type: "AWS::DynamoDB::Table", names: { tableName: "TableName" } },
  "aws-dynamodb.TableV2": { type: "AWS::DynamoDB::GlobalTable", names: { tableName: "TableName" } },
  "aws-ec2.KeyPair": { type: "AWS::EC2::KeyPair", names: { keyPairName: "KeyName" } },
  "aws-ec2.LaunchTemplate": { type: "AWS::EC2::LaunchTemplate", names: { launchTemplateName: "LaunchTemplateName" } },
  "aws-ec2.SecurityGroup": {
    type: "AWS::EC2::SecurityGroup",
    names: { description: "GroupDescription", securityGroupName: "GroupName" },
  },
  "aws-ecs.AsgCapacityProvider": { type: "AWS::ECS::CapacityProvider", names: { capacityProviderName: "Name" } },
  "aws-ecs.Cluster": { type: "AWS::ECS::Cluster", names: { clusterName: "ClusterName" } },
  "aws-ecs.ExternalService": { type: "AWS::ECS::Service", names: { serviceName: "ServiceName" } },
  "aws-eks-v2.Cluster": { type: "AWS::EKS::Cluster", names: { clusterName: "Name" } },
  "aws-eks.Nodegroup": { type: "AWS::EKS::Nodegroup", names: { nodegroupName: "NodegroupName" } },
  "aws-elasticsearch.Domain": { type: "AWS::Elasticsearch::Domain", names: { domainName: "DomainName" } },
  "aws-events.EventBus": { type: "AWS::Events::EventBus", names: { eventBusName: "Name" } },
  "aws-events.Rule": { type: "AWS::Events::Rule", names: { ruleName: "Name" } },
  "aws-iam.Group": { type: "AWS::IAM::Group", names: { groupName: "GroupName" } },
  "aws-iam.InstanceProfile": {
    type: "AWS::IAM::InstanceProfile",
    names: { instanceProfileName: "InstanceProfileName" },
  },
  "aws-iam.User": { type: "AWS::IAM::User", names: { userName: "UserName" } },
  "aws-kinesis.Stream": { type: "AWS::Kinesis::Stream", names: { streamName: "Name" } },
  "aws-kinesisfirehose.DeliveryStream": {
    type: "AWS::KinesisFirehose::DeliveryStream",
    names: { deliveryStreamName: "DeliveryStreamName" },
  },
  "aws-lambda-nodejs.NodejsFunction": { type: "AWS::Lambda::Function", names: { functionName: "FunctionName" } },
  "aws-lambda.DockerImageFunction": { type: "AWS::Lambda::Function", names: { functionName: "FunctionName" } },
  "aws-lambda.Function": { type: "AWS::Lambda::Function", names: { functionName: "FunctionName" } },
  "aws-lambda.LayerVersion": { type: "AWS::Lambda::LayerVersion", names: { layerVersionName: "LayerName" } },
  "aws-logs.LogGroup": { type: "AWS::Logs::LogGroup", names: { logGroupName: "LogGroupName" } },
  "aws-opensearchservice.Domain": { type: "AWS::OpenSearchService::Domain", names: { domainName: "DomainName" } },
  "aws-rds.DatabaseProxy": { type: "AWS::RDS::DBProxy", names: { dbProxyName: "DBProxyName" } },
  "aws-rds.DatabaseSecret": { type: "AWS::SecretsManager::Secret", names: { secretName: "Name" } },
  "aws-rds.OptionGroup": { type: "AWS::RDS::OptionGroup", names: { optionGroupName: "OptionGroupName" } },
  "aws-route53.HostedZone": { type: "AWS::Route53::HostedZone", names: { zoneName: "Name" } },
  "aws-s3.Bucket": { type: "AWS::S3::Bucket", names: { bucketName: "BucketName" } },
  "aws-scheduler.Schedule": { type: "AWS::Scheduler::Schedule", names: { scheduleName: "Name" } },
  "aws-secretsmanager.Secret": {
    type: "AWS::SecretsManager::Secret",
    names: { description: "Description", secretName: "Name" },
  },
  "aws-servicediscovery.PrivateDnsNamespace": {
    type: "AWS::ServiceDiscovery::PrivateDnsNamespace",
    names: { name: "Name" },
  },
  "aws-servicediscovery.Service": { type: "AWS::ServiceDiscovery::Service", names: { name: "Name" } },
  "aws-sns.Topic": { type: "AWS::SNS::Topic", names: { topicName: "TopicName" } },
  "aws-sqs.Queue": { type: "AWS::SQS::Queue", names: { queueName: "QueueName" } },
  "aws-ssm.StringListParameter": { type: "AWS::SSM::Parameter", names: { parameterName: "Name" } },
  "aws-ssm.StringParameter": { type: "AWS::SSM::Parameter", names: { parameterName: "Name" } },
  "aws-stepfunctions.StateMachine": {
    type: "AWS::StepFunctions::StateMachine",
    names: { stateMachineName: "StateMachineName" },
  },
};

export function namedNames(symbol: string): Names | undefined {
  return Object.hasOwn(named, symbol) ? named[symbol]!.names : undefined;
}

/** How a class is read that is known by its names alone; the CDK adds other properties. */
export function namedOnly(symbol: string): Build | undefined {
  if (!Object.hasOwn(named, symbol)) return undefined;
  const { type, names } = named[symbol]!;
  return ({ props, address }) => [{ type, address, body: block({ ...draft(props, names), open: true }, props.trail) }];
}
