import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as logs from "aws-cdk-lib/aws-logs";
import * as secretsmanager from "aws-cdk-lib/aws-secretsmanager";
import * as ssm from "aws-cdk-lib/aws-ssm";

const app = new cdk.App();
const stack = new cdk.Stack(app, "Api", { env: { account: "111111111111", region: "us-east-1" } });
const vpc = new ec2.Vpc(stack, "Vpc", { maxAzs: 2 });
const cluster = new ecs.Cluster(stack, "Cluster", {
  vpc,
  clusterName: "api-cluster",
  containerInsightsV2: ecs.ContainerInsights.ENABLED,
});
const group = new logs.LogGroup(stack, "Logs", {
  logGroupName: "/ecs/api",
  retention: logs.RetentionDays.TWO_WEEKS,
  removalPolicy: cdk.RemovalPolicy.DESTROY,
});
const secret = new secretsmanager.Secret(stack, "Secret", { secretName: "api/keys" });
const parameter = ssm.StringParameter.fromStringParameterName(stack, "Level", "/api/level");

const task = new ecs.FargateTaskDefinition(stack, "Task", {
  family: "api",
  cpu: 512,
  memoryLimitMiB: 1024,
  ephemeralStorageGiB: 40,
  runtimePlatform: {
    cpuArchitecture: ecs.CpuArchitecture.ARM64,
    operatingSystemFamily: ecs.OperatingSystemFamily.LINUX,
  },
});

const container = task.addContainer("web", {
  image: ecs.ContainerImage.fromRegistry("public.ecr.aws/docker/library/python:3.12-slim"),
  containerName: "api-web",
  cpu: 256,
  memoryLimitMiB: 512,
  memoryReservationMiB: 256,
  essential: true,
  command: ["uvicorn", "main:app", "--host", "0.0.0.0", "--port", "8000"],
  environment: { STAGE: "prod", PORT: "8000", REGION: stack.region },
  secrets: {
    API_KEY: ecs.Secret.fromSecretsManager(secret, "key"),
    LEVEL: ecs.Secret.fromSsmParameter(parameter),
  },
  healthCheck: {
    command: ["CMD-SHELL", "curl -f http://localhost:8000/health || exit 1"],
    interval: cdk.Duration.seconds(15),
    timeout: cdk.Duration.seconds(5),
    retries: 3,
    startPeriod: cdk.Duration.minutes(2),
  },
  logging: ecs.LogDrivers.awsLogs({ streamPrefix: "web", logGroup: group }),
  stopTimeout: cdk.Duration.seconds(60),
  workingDirectory: "/srv",
  user: "1000",
  readonlyRootFilesystem: true,
  dockerLabels: { team: "api" },
});
container.addPortMappings({ containerPort: 8000, name: "http", protocol: ecs.Protocol.TCP });
container.addUlimits({ name: ecs.UlimitName.NOFILE, softLimit: 1024, hardLimit: 4096 });
container.addEnvironment("EXTRA", "yes");

const sidecar = task.addContainer("metrics", {
  image: ecs.ContainerImage.fromRegistry("prom/statsd-exporter:v0.26.0"),
  essential: false,
  portMappings: [{ containerPort: 9125, protocol: ecs.Protocol.UDP }, { containerPort: 9102 }],
  logging: new ecs.AwsLogDriver({ streamPrefix: "metrics", logRetention: logs.RetentionDays.ONE_DAY }),
});
container.addContainerDependencies({ container: sidecar, condition: ecs.ContainerDependencyCondition.START });

new ecs.FargateService(stack, "Service", {
  cluster,
  taskDefinition: task,
  serviceName: "api-service",
  desiredCount: 2,
  assignPublicIp: false,
  minHealthyPercent: 50,
  maxHealthyPercent: 200,
  circuitBreaker: { rollback: true },
  enableExecuteCommand: true,
  platformVersion: ecs.FargatePlatformVersion.VERSION1_4,
  vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
});
