import { App, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { InstanceClass, InstanceSize, InstanceType, SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import {
  AuroraMysqlEngineVersion,
  AuroraPostgresEngineVersion,
  ClusterInstance,
  Credentials,
  DatabaseCluster,
  DatabaseClusterEngine,
  ParameterGroup,
} from 'aws-cdk-lib/aws-rds';

const app = new App();
const stack = new Stack(app, 'Aurora');
const vpc = new Vpc(stack, 'Vpc', { natGateways: 1 });

new DatabaseCluster(stack, 'Postgres', {
  engine: DatabaseClusterEngine.auroraPostgres({ version: AuroraPostgresEngineVersion.VER_16_6 }),
  clusterIdentifier: 'Orders-Cluster',
  defaultDatabaseName: 'orders',
  credentials: Credentials.fromUsername('orders_admin'),
  serverlessV2MinCapacity: 0.5,
  serverlessV2MaxCapacity: 4,
  writer: ClusterInstance.serverlessV2('writer'),
  readers: [ClusterInstance.serverlessV2('reader', { scaleWithWriter: true })],
  vpc,
  vpcSubnets: { subnetType: SubnetType.PRIVATE_WITH_EGRESS },
  storageEncrypted: true,
  deletionProtection: true,
  port: 5432,
  backup: { retention: Duration.days(14), preferredWindow: '01:00-02:00' },
  removalPolicy: RemovalPolicy.RETAIN,
});

const mysql = DatabaseClusterEngine.auroraMysql({ version: AuroraMysqlEngineVersion.VER_3_08_2 });
new DatabaseCluster(stack, 'Mysql', {
  engine: mysql,
  writer: ClusterInstance.provisioned('one', {
    instanceIdentifier: 'Reports-One',
    instanceType: InstanceType.of(InstanceClass.R6G, InstanceSize.LARGE),
    publiclyAccessible: false,
  }),
  parameterGroup: new ParameterGroup(stack, 'MysqlParameters', {
    engine: mysql,
    parameters: { character_set_server: 'utf8mb4' },
  }),
  defaultDatabaseName: 'reports',
  vpc,
});
