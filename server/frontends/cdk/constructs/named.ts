import type { ResourceType } from "../../../../rules/model/resource.ts";
import { type Block, lacks, type Property, property, type Span } from "../../../../rules/model/value.ts";
import type { Build, Made, Part } from "../made.ts";
import { draft, type Names, standing } from "./shape.ts";
import { argument } from "./traced.ts";

/** A class of which no more is read than the names that it is given. */
interface Named {
  readonly type: ResourceType;
  readonly names: Names;
  /** What the CDK takes for a property that is not given, where it looks at that because of another, by their names there. */
  readonly defaults?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const alias: Named = { type: "AWS::KMS::Alias", names: { aliasName: { name: "AliasName", form: "alias" } } };

const nodegroup = { type: "AWS::EKS::Nodegroup", names: { nodegroupName: "NodegroupName" }, at: 1 } as const;

const originAccess: Named = {
  type: "AWS::CloudFront::OriginAccessControl",
  names: { originAccessControlName: "OriginAccessControlConfig.Name" },
};

/** Of the two only one is given. */
const userPoolDomain: Named = {
  type: "AWS::Cognito::UserPoolDomain",
  names: { cognitoDomain: { name: "", members: { domainPrefix: "Domain" } } },
};

/* aws-cdk-lib 2.276.0, as it synthesises: every class of it whose resource has a name that AWS sets limits to. */

const named: Readonly<Record<string, Named>> = {
  "aws-apigateway.LambdaRestApi": { type: "AWS::ApiGateway::RestApi", names: { restApiName: "Name" } },
  "aws-apigateway.RestApi": { type: "AWS::ApiGateway::RestApi", names: { restApiName: "Name" } },
  "aws-apigateway.SpecRestApi": { type: "AWS::ApiGateway::RestApi", names: { restApiName: "Name" } },
  "aws-apigateway.StepFunctionsRestApi": { type: "AWS::ApiGateway::RestApi", names: { restApiName: "Name" } },
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
  "aws-batch.ManagedEc2EksComputeEnvironment": {
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
  "aws-cloudfront.FunctionUrlOriginAccessControl": originAccess,
  "aws-cloudfront.MediaPackageV2OriginAccessControl": originAccess,
  "aws-cloudfront.S3OriginAccessControl": originAccess,
  "aws-cloudwatch.Alarm": { type: "AWS::CloudWatch::Alarm", names: { alarmName: "AlarmName" } },
  "aws-cloudwatch.AnomalyDetectionAlarm": { type: "AWS::CloudWatch::Alarm", names: { alarmName: "AlarmName" } },
  "aws-cloudwatch.PromQLAlarm": { type: "AWS::CloudWatch::Alarm", names: { alarmName: "AlarmName" } },
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
  "aws-cognito.UserPoolDomain": userPoolDomain,
  "aws-docdb.DatabaseCluster": { type: "AWS::DocDB::DBCluster", names: { dbClusterName: "DBClusterIdentifier" } },
  "aws-docdb.DatabaseInstance": { type: "AWS::DocDB::DBInstance", names: { dbInstanceName: "DBInstanceIdentifier" } },
  "aws-docdb.DatabaseSecret": { type: "AWS::SecretsManager::Secret", names: { secretName: "Name" } },
  "aws-dynamodb.Table": { type: "AWS::DynamoDB::Table", names: { tableName: "TableName" } },
  "aws-dynamodb.TableV2": { type: "AWS::DynamoDB::GlobalTable", names: { tableName: "TableName" } },
  "aws-ec2.KeyPair": { type: "AWS::EC2::KeyPair", names: { keyPairName: "KeyName" } },
  "aws-ec2.LaunchTemplate": { type: "AWS::EC2::LaunchTemplate", names: { launchTemplateName: "LaunchTemplateName" } },
  "aws-ecs.AsgCapacityProvider": { type: "AWS::ECS::CapacityProvider", names: { capacityProviderName: "Name" } },
  "aws-ecs.Cluster": { type: "AWS::ECS::Cluster", names: { clusterName: "ClusterName" } },
  "aws-ecs.ManagedInstancesCapacityProvider": {
    type: "AWS::ECS::CapacityProvider",
    names: { capacityProviderName: "Name" },
  },
  "aws-ecs.ExternalService": { type: "AWS::ECS::Service", names: { serviceName: "ServiceName" } },
  "aws-eks-v2.Cluster": { type: "AWS::EKS::Cluster", names: { clusterName: "Name" } },
  "aws-eks-v2.FargateCluster": { type: "AWS::EKS::Cluster", names: { clusterName: "Name" } },
  "aws-eks-v2.Nodegroup": { type: "AWS::EKS::Nodegroup", names: { nodegroupName: "NodegroupName" } },
  // By a resource of the CDK's own.
  "aws-eks.Cluster": { type: "AWS::EKS::Cluster", names: { clusterName: "Name" } },
  "aws-eks.FargateCluster": { type: "AWS::EKS::Cluster", names: { clusterName: "Name" } },
  "aws-eks.Nodegroup": { type: "AWS::EKS::Nodegroup", names: { nodegroupName: "NodegroupName" } },
  "aws-elasticsearch.Domain": { type: "AWS::Elasticsearch::Domain", names: { domainName: "DomainName" } },
  "aws-events.EventBus": { type: "AWS::Events::EventBus", names: { eventBusName: "Name" } },
  "aws-events.Rule": { type: "AWS::Events::Rule", names: { ruleName: "Name" } },
  "aws-glue.Database": { type: "AWS::Glue::Database", names: { databaseName: "DatabaseInput.Name" } },
  "aws-glue.ExternalTable": { type: "AWS::Glue::Table", names: { tableName: "TableInput.Name" } },
  "aws-glue.S3Table": { type: "AWS::Glue::Table", names: { tableName: "TableInput.Name" } },
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
  "aws-kms.Alias": alias,
  "aws-lambda-nodejs.NodejsFunction": { type: "AWS::Lambda::Function", names: { functionName: "FunctionName" } },
  "aws-lambda.DockerImageFunction": { type: "AWS::Lambda::Function", names: { functionName: "FunctionName" } },
  "aws-lambda.Function": { type: "AWS::Lambda::Function", names: { functionName: "FunctionName" } },
  "aws-lambda.SingletonFunction": { type: "AWS::Lambda::Function", names: { functionName: "FunctionName" } },
  "aws-lambda.LayerVersion": { type: "AWS::Lambda::LayerVersion", names: { layerVersionName: "LayerName" } },
  "aws-logs.LogGroup": { type: "AWS::Logs::LogGroup", names: { logGroupName: "LogGroupName" } },
  "aws-opensearchservice.Domain": { type: "AWS::OpenSearchService::Domain", names: { domainName: "DomainName" } },
  "aws-rds.DatabaseProxy": { type: "AWS::RDS::DBProxy", names: { dbProxyName: "DBProxyName" } },
  "aws-rds.DatabaseSecret": { type: "AWS::SecretsManager::Secret", names: { secretName: "Name" } },
  "aws-rds.OptionGroup": { type: "AWS::RDS::OptionGroup", names: { optionGroupName: "OptionGroupName" } },
  "aws-route53.HostedZone": { type: "AWS::Route53::HostedZone", names: { zoneName: { name: "Name", form: "domain" } } },
  "aws-route53.PrivateHostedZone": {
    type: "AWS::Route53::HostedZone",
    names: { zoneName: { name: "Name", form: "domain" } },
  },
  "aws-route53.PublicHostedZone": {
    type: "AWS::Route53::HostedZone",
    names: { zoneName: { name: "Name", form: "domain" } },
  },
  "aws-s3.Bucket": {
    type: "AWS::S3::Bucket",
    names: { autoDeleteObjects: "AutoDeleteObjects", bucketName: "BucketName", removalPolicy: "DeletionPolicy" },
    defaults: { autoDeleteObjects: { removalPolicy: "retain" } },
  },
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
  "pipelines.CodePipeline": { type: "AWS::CodePipeline::Pipeline", names: { pipelineName: "Name" } },
};

/** What is made by a method, and is named in its argument at a place, or in a property. */
const added: Readonly<Record<string, Named & { readonly at: number }>> = {
  "aws-cognito.UserPool.addDomain": { ...userPoolDomain, at: 1 },
  "aws-ecs.Cluster.addCapacity": {
    type: "AWS::AutoScaling::AutoScalingGroup",
    names: { autoScalingGroupName: "AutoScalingGroupName" },
    at: 1,
  },
  "aws-eks-v2.Cluster.addNodegroupCapacity": nodegroup,
  "aws-eks-v2.FargateCluster.addNodegroupCapacity": nodegroup,
  "aws-eks.Cluster.addNodegroupCapacity": nodegroup,
  "aws-eks.FargateCluster.addNodegroupCapacity": nodegroup,
};

export function namedNames(symbol: string): Names | undefined {
  return Object.hasOwn(named, symbol) ? named[symbol]!.names : undefined;
}

/** How a class is read that is known by its names alone; the CDK adds other properties. */
export function namedOnly(symbol: string): Build | undefined {
  if (!Object.hasOwn(named, symbol)) return undefined;
  const { type, names, defaults = {} } = named[symbol]!;
  return ({ props, address, at }) => [{ type, address, body: body(filled(props, defaults, at), names) }];
}

function filled(props: Block, defaults: NonNullable<Named["defaults"]>, at: Span): Block {
  const properties = new Map(props.properties);
  for (const [given, others] of Object.entries(defaults)) {
    for (const [name, value] of properties.has(given) ? Object.entries(others) : []) {
      if (lacks(props, name)) properties.set(name, { name, written: name, key: at, value: standing(value, at) });
    }
  }
  return { ...props, properties };
}

/** What has a name of its own and is made by the methods of `made`, or by a property of it. */
export function addedTo({ symbol, props, address, calls }: Made): readonly Part[] {
  const parts = calls.flatMap((call): readonly Part[] => {
    const key = `${symbol}.${call.method}`;
    if (!Object.hasOwn(added, key)) return [];
    const { type, names, at } = added[key]!;
    const given = argument(call, at);
    return given ? [{ type, address: call.address, at: call.at, body: body(given, names) }] : [];
  });
  if (symbol !== "aws-kms.Key") return parts;
  const own = property(props, "alias");
  const all = [
    ...(own ? [{ address: `${address}/Alias`, value: own.value, written: "alias", key: own.key }] : []),
    ...calls.flatMap(({ method, args: [value], at: key, address }) =>
      method === "addAlias" && value ? [{ address, value, written: "addAlias", key }] : [],
    ),
  ];
  return all.map(({ address, value, written, key }): Part => {
    const name = { name: "aliasName", written, key, value };
    const given: Block = { kind: "block", properties: new Map([["aliasName", name]]), open: true, trail: [key] };
    return { type: alias.type, address, at: key, body: body(given, alias.names) };
  });
}

/** The named properties of `props`, those with a point in their name in an object of their own. */
function body(props: Block, names: Names): Block {
  const shaped = draft(props, names);
  const properties = new Map<string, Property>();
  for (const property of shaped.properties.values()) {
    const [outer, inner] = property.name.split(".");
    if (outer === "") {
      for (const each of property.value.kind === "block" ? property.value.properties.values() : [])
        properties.set(each.name, each);
    } else if (inner === undefined) properties.set(property.name, property);
    else {
      const members = new Map([[inner, { ...property, name: inner }]]);
      const value: Block = { kind: "block", properties: members, open: true, trail: property.value.trail };
      properties.set(outer!, { ...property, name: outer!, value });
    }
  }
  return { kind: "block", properties, open: true, trail: props.trail };
}
