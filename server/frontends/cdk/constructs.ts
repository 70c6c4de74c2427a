import type { ResourceType } from "../../../rules/model/resource.ts";

/** What a class of the CDK's own design makes of its properties. */
export interface Construct {
  readonly type: ResourceType;
  /** AWS has it already, or makes it of something that it has. */
  readonly existing?: true;
  /** The properties that reach CloudFormation as they are, by the name that the user writes. */
  readonly properties: Readonly<Record<string, string>>;
  /** A property that the CDK makes lower case. */
  readonly lowered?: string;
}

/*
 * aws-cdk-lib 2.276.0, as it synthesises. `instanceIdentifier: "MyDb"` becomes `mydb` there, and so do
 * `clusterIdentifier` and `subnetGroupName`, unless they hold a token; RDS lower-cases those. `dbClusterName` of
 * DocumentDB and `dbProxyName` stay as they are.
 */

const instance: Construct = {
  type: "AWS::RDS::DBInstance",
  properties: {
    instanceIdentifier: "DBInstanceIdentifier",
    databaseName: "DBName",
    allocatedStorage: "AllocatedStorage",
    deletionProtection: "DeletionProtection",
    multiAz: "MultiAZ",
    port: "Port",
    publiclyAccessible: "PubliclyAccessible",
    storageEncrypted: "StorageEncrypted",
  },
  lowered: "instanceIdentifier",
};

const cluster: Construct = {
  type: "AWS::RDS::DBCluster",
  properties: {
    clusterIdentifier: "DBClusterIdentifier",
    defaultDatabaseName: "DatabaseName",
    deletionProtection: "DeletionProtection",
    port: "Port",
    storageEncrypted: "StorageEncrypted",
  },
  lowered: "clusterIdentifier",
};

const loadBalancer: Construct = {
  type: "AWS::ElasticLoadBalancingV2::LoadBalancer",
  properties: { loadBalancerName: "Name" },
};

const targetGroup: Construct = {
  type: "AWS::ElasticLoadBalancingV2::TargetGroup",
  properties: { targetGroupName: "Name" },
};

const service: Construct = { type: "AWS::ECS::Service", properties: { serviceName: "ServiceName" } };

const parameter: Construct = { type: "AWS::SSM::Parameter", properties: { parameterName: "Name" } };

const constructs: Readonly<Record<string, Construct>> = {
  "aws-rds.DatabaseInstance": instance,
  "aws-rds.DatabaseInstanceFromSnapshot": { ...instance, existing: true },
  "aws-rds.DatabaseInstanceReadReplica": { ...instance, existing: true },
  "aws-rds.DatabaseCluster": cluster,
  "aws-rds.DatabaseClusterFromSnapshot": { ...cluster, existing: true },
  "aws-rds.ServerlessCluster": cluster,
  "aws-rds.ServerlessClusterFromSnapshot": { ...cluster, existing: true },
  "aws-rds.SubnetGroup": {
    type: "AWS::RDS::DBSubnetGroup",
    properties: { subnetGroupName: "DBSubnetGroupName", description: "DBSubnetGroupDescription" },
    lowered: "subnetGroupName",
  },
  "aws-rds.DatabaseProxy": { type: "AWS::RDS::DBProxy", properties: { dbProxyName: "DBProxyName" } },
  "aws-docdb.DatabaseCluster": { type: "AWS::DocDB::DBCluster", properties: { dbClusterName: "DBClusterIdentifier" } },
  "aws-s3.Bucket": { type: "AWS::S3::Bucket", properties: { bucketName: "BucketName" } },
  "aws-ecr.Repository": { type: "AWS::ECR::Repository", properties: { repositoryName: "RepositoryName" } },
  "aws-secretsmanager.Secret": {
    type: "AWS::SecretsManager::Secret",
    properties: { secretName: "Name", description: "Description" },
  },
  "aws-ssm.StringParameter": parameter,
  "aws-ssm.StringListParameter": parameter,
  "aws-ecs.Cluster": { type: "AWS::ECS::Cluster", properties: { clusterName: "ClusterName" } },
  "aws-ecs.FargateService": service,
  "aws-ecs.Ec2Service": service,
  "aws-ecs.FargateTaskDefinition": {
    type: "AWS::ECS::TaskDefinition",
    properties: { family: "Family", cpu: "Cpu", memoryLimitMiB: "Memory" },
  },
  "aws-ecs.Ec2TaskDefinition": { type: "AWS::ECS::TaskDefinition", properties: { family: "Family" } },
  "aws-elasticloadbalancingv2.ApplicationLoadBalancer": loadBalancer,
  "aws-elasticloadbalancingv2.NetworkLoadBalancer": loadBalancer,
  "aws-elasticloadbalancingv2.ApplicationTargetGroup": targetGroup,
  "aws-elasticloadbalancingv2.NetworkTargetGroup": targetGroup,
  "aws-opensearchservice.Domain": {
    type: "AWS::OpenSearchService::Domain",
    properties: { domainName: "DomainName" },
  },
  "aws-dynamodb.Table": { type: "AWS::DynamoDB::Table", properties: { tableName: "TableName" } },
  "aws-iam.Role": { type: "AWS::IAM::Role", properties: { roleName: "RoleName" } },
  "aws-lambda.Function": { type: "AWS::Lambda::Function", properties: { functionName: "FunctionName" } },
  "aws-logs.LogGroup": { type: "AWS::Logs::LogGroup", properties: { logGroupName: "LogGroupName" } },
  "aws-sns.Topic": { type: "AWS::SNS::Topic", properties: { topicName: "TopicName" } },
  "aws-sqs.Queue": { type: "AWS::SQS::Queue", properties: { queueName: "QueueName" } },
};

/** The class that `symbol` names, such as `aws-rds.DatabaseInstance`. */
export function construct(symbol: string): Construct | undefined {
  return Object.hasOwn(constructs, symbol) ? constructs[symbol] : undefined;
}
